import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { markdownHref } from '@/lib/content/addresses';
import { LISTED_KINDS } from '@/lib/content/kinds';
import { everyPage, libraryOf } from '@/lib/content/library';
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
  if (!content.site) throw new Error('The site is valid.');
  const library = libraryOf(content, content.site, { today: '2026-11-25', isWriting: false });
  publishMarkdown(root, library, (page) => texts.markdownOf(page));
}
const published = (name: string): string => readFileSync(path.join(root, 'public', name), 'utf8');

test('every page has its Markdown; a draft has none, and a page that is gone has none left', async () => {
  write('pages/accueil.mdx', 'Accueil', 'Bonjour !');
  write('pages/expertises.mdx', 'Expertises', 'Nos métiers.');
  write('expertises/api.mdx', 'API', 'Au :site[telephone].');
  write('expertises/projet.mdx', 'Projet', 'À venir', 'draft: true\n');
  write('expertises/partie.mdx', 'Partie', 'Sur le départ.');
  await publish();
  expect(published('expertises/partie.md')).toContain('Sur le départ.');
  rmSync(path.join(root, 'content/expertises/partie.mdx'));
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

test('a Markdown file of the owner’s stays as it is, at a page’s address too', async () => {
  write('pages/agence.mdx', 'Agence', 'Notre histoire');
  mkdirSync(path.join(root, 'public/doc'));
  const own = {
    'doc/lisez-moi.md': 'À lire avant de commencer.',
    'agence.md': 'Notre propre version.',
    // It ends as a copy does, but of another page.
    'doc/copie.md': 'Recopié.\n\n---\n\n<https://www.agence-inspiration.example/agence.html>\n',
  };
  for (const [name, text] of Object.entries(own)) writeFileSync(path.join(root, 'public', name), text);
  await publish();
  for (const [name, text] of Object.entries(own)) expect(published(name)).toBe(text);
});

test('git ignores the copies, and no other Markdown file', () => {
  writeFileSync(path.join(root, '.gitignore'), readFileSync('.gitignore'));
  const git = (...args: string[]): number | null => spawnSync('git', args, { cwd: root }).status;
  expect(git('init', '--quiet')).toBe(0);
  const isIgnored = (file: string): boolean => git('check-ignore', '--quiet', file) === 0;
  for (const { href } of everyPage(loadContent().pages))
    expect(isIgnored(`public${markdownHref(href)}`), href).toBe(true);
  for (const { name } of LISTED_KINDS) expect(isIgnored(`public/${name}/une-page.md`), name).toBe(true);
  expect(isIgnored('public/doc/lisez-moi.md')).toBe(false);
});
