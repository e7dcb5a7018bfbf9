import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadContent } from '@/lib/content/load';
import { formatFinding } from '@/lib/findings/finding';
import { checkSpelling } from './spelling';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mots-'));
  mkdirSync(path.join(root, 'content/expertises'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

async function check(front: string, ...body: string[]): Promise<string[]> {
  const page = ['---', front, '---', ...body, ''].join('\n');
  writeFileSync(path.join(root, 'content/expertises/a.mdx'), page);
  return (await checkSpelling(root, loadContent(root))).map(formatFinding);
}

test('the words of a page that are in no dictionary', async () => {
  const text = readFileSync('lib/mdx/goldens/old-page.mdx', 'utf8');
  const found = await check('title: "Un titre"', text);
  const words = found.map((line) => /« (.+?) »/.exec(line)?.[1]);
  for (const word of ['mileu', 'Rattahé', 'spécifités', 'tièrce']) expect(words).toContain(word);
  for (const line of found) expect(line).toContain('  avertissement  ');
});

test('each word at its place, with what it may have meant', async () => {
  const found = await check('title: "Un tittre"\nsummary: "Un résumé"', 'Le juste **mileu** de l’équippe.');
  expect(found).toMatchInlineSnapshot(`
    [
      "content/expertises/a.mdx:2:12  avertissement  « tittre » n’est pas dans le dictionnaire : écrivez « titter » ou « titre » ou « titré », ou ajoutez-le à content/mots.txt s’il est juste.  (orthographe)",
      "content/expertises/a.mdx:5:12  avertissement  « mileu » n’est pas dans le dictionnaire : écrivez « milieu » ou « mile » ou « miler », ou ajoutez-le à content/mots.txt s’il est juste.  (orthographe)",
      "content/expertises/a.mdx:5:23  avertissement  « l’équippe » n’est pas dans le dictionnaire : écrivez « l’équipe » ou « l’équipé », ou ajoutez-le à content/mots.txt s’il est juste.  (orthographe)",
    ]
  `);
});

test('neither code nor addresses nor another language, nor the agency’s own words', async () => {
  writeFileSync(path.join(root, 'content/mots.txt'), '# Des noms.\nKroustibat\n');
  const found = await check(
    'title: "L’œuvre de Kroustibat"\nheader-img: "qsdfgh"',
    'Un `xqzty`, un <kbd>xqzty</kbd>, [un lien](/xqzty.html), :span[zuverlässig]{lang="de"} et *pünktlich*:attr{lang="de"}.',
    '',
    '```xqzty',
    'xqzty',
    '```',
    '',
    'Le framework, un lead developer, le back-end ; connaitre ou connaître, un coût maitrisé ou maîtrisé.',
  );
  expect(found).toEqual([]);
});
