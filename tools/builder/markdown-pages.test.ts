import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadContent } from '@/lib/content/load';
import { publishMarkdown } from './markdown-pages';
import { TextCache } from './text-cache';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'markdown-'));
  for (const folder of ['content/expertises', 'content/pages', 'content/images', 'public/expertises'])
    mkdirSync(path.join(root, folder), { recursive: true });
  writeFileSync(path.join(root, 'content/site.yml'), readFileSync('content/site.yml'));
  writeFileSync(path.join(root, 'content/images/inspiration-5.png'), '');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, title: string, text: string, more = ''): void {
  const front = `title: "${title}"\nseo_description: "D"\nsummary: "R"\n${more}`;
  writeFileSync(path.join(root, 'content', file), `---\n${front}\n---\n${text}\n`);
}

async function publish(): Promise<void> {
  const texts = new TextCache(root, 'pipeline');
  const content = loadContent(root);
  await texts.inspect(content, []);
  publishMarkdown(root, content, (page) => texts.markdownOf(page));
}
const published = (name: string): string => readFileSync(path.join(root, 'public', name), 'utf8');

test('every page has its Markdown; a draft has none, and a page that is gone has none left', async () => {
  write('pages/accueil.mdx', 'Accueil', 'Bonjour !');
  write('expertises/api.mdx', 'API', 'Au :site[telephone].');
  write('expertises/projet.mdx', 'Projet', 'À venir', 'draft: true\n');
  writeFileSync(path.join(root, 'public/expertises/partie.md'), 'ancienne page');
  await publish();
  expect(published('index.md')).toMatchInlineSnapshot(`
    "# Accueil

    R

    Bonjour !

    ## Expertises

    - [API](https://www.agence-inspiration.example/expertises/api.html) : R

    ---

    <https://www.agence-inspiration.example/>
    "
  `);
  expect(published('expertises/api.md')).toMatchInlineSnapshot(`
    "# API

    R

    Au [01 99 00 12 34](tel:+33199001234).

    ---

    <https://www.agence-inspiration.example/expertises/api.html>
    "
  `);
  expect(existsSync(path.join(root, 'public/expertises/projet.md'))).toBe(false);
  expect(existsSync(path.join(root, 'public/expertises/partie.md'))).toBe(false);
});

test('a text that has changed is told anew', async () => {
  write('pages/agence.mdx', 'Agence', 'Avant');
  await publish();
  write('pages/agence.mdx', 'Agence', 'Après');
  await publish();
  expect(published('agence.md')).toContain('Après');
});
