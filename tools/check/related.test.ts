import { expect, test } from 'vitest';
import { checkFiles, testPage } from './testing/test-site';

const named = (name: string, order: number, related: readonly string[] = []): string =>
  testPage(name).replace(
    'summary:',
    `order: ${order}\n${related.length > 0 ? `related: [${related.map((one) => `"${one}"`).join(', ')}]\n` : ''}summary:`,
  );

const pages = (related: readonly string[]) =>
  Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name, order) => [
      `content/expertises/${name}.mdx`,
      named(name, order, name === 'b' ? related : []),
    ]),
  );

test('a page that is named and not shown is told', async () => {
  const lines = await checkFiles(pages(['c', 'd', 'e', 'f', 'g']));
  expect(lines).toEqual([
    'content/expertises/b.mdx:5:11  avertissement  la clé « related » nomme « c », dont le lien est déjà au pied de la page, et qui n’y est pas montrée deux fois : nommez-en une autre, ou effacez ce nom.  (reference-sans-effet)',
    'content/expertises/b.mdx:5:31  avertissement  la clé « related » nomme « g », et 3 au plus sont montrées : effacez celles qui sont de trop.  (reference-sans-effet)',
  ]);
});

test('pages that are shown are not', async () => {
  expect(await checkFiles(pages(['d', 'e', 'g']))).toEqual([]);
});
