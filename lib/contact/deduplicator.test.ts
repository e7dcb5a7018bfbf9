import { expect, test } from 'vitest';
import { Deduplicator, digestOf } from './deduplicator';

const HOUR = 3_600_000;

test('words are known for an hour, also when the clock strikes between two clicks', async () => {
  const deduplicator = new Deduplicator<boolean>((delivered) => delivered);
  const message = { nom: 'Jeanne', email: 'jeanne@exemple.fr', message: 'Bonjour' };
  const words = digestOf(message);
  const almostTen = Date.parse('2026-11-22T09:59:59.900Z');
  const first = await deduplicator.deliver(words, almostTen, async () => false);
  const again = await deduplicator.deliver(words, almostTen + 200, async () => true);
  const known = await deduplicator.deliver(words, almostTen + 300, () => Promise.reject(new Error('twice')));
  const later = await deduplicator.deliver(words, almostTen + HOUR, async () => true);
  const other = await deduplicator.deliver(
    digestOf({ ...message, telephone: '01' }),
    almostTen,
    async () => true,
  );
  expect([first, again, known].map(({ key }) => key)).toEqual(Array(3).fill(first.key));
  expect([first, again, known, later, other].map(({ joined }) => joined)).toEqual([
    false,
    false,
    true,
    false,
    false,
  ]);
  expect(new Set([first.key, later.key, other.key]).size).toBe(3);
});
