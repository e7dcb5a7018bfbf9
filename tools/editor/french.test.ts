import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FRENCH } from './french';

type Words = { [key: string]: string | Words };

const localeOf = (name: string): Words =>
  JSON.parse(readFileSync(`node_modules/@sveltia/cms/locales/${name}.json`, 'utf8'));

/** Keys of all texts, `save_conflict.title`. */
const keysOf = (words: Words, above = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [above + key] : keysOf(value, `${above}${key}.`),
  );

/** What nobody sees here: mistakes of a configuration that a test holds, and ways to sign in and to store that are not offered. */
const UNSEEN = /^config\.|^cloud_storage\.|^sign_in_with_link/;

test('the editor speaks French throughout, and no key is translated twice', () => {
  const french = new Set(keysOf(localeOf('fr')));
  const lacking = keysOf(localeOf('en-US')).filter((key) => !french.has(key) && !UNSEEN.test(key));
  expect(keysOf(FRENCH).sort()).toEqual(lacking.sort());
});
