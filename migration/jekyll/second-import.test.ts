import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { HEAD, notesOf, OldSite } from './testing/old-site';

let site: OldSite;
beforeEach(() => {
  site = new OldSite();
});
afterEach(() => site.remove());

it('changes nothing the second time, and nothing that an editor has changed since', async () => {
  await site.import();
  const file = site.content('articles/premier.mdx');
  const before = statSync(site.content('articles/second.mdx')).mtimeMs;
  writeFileSync(file, readFileSync(file, 'utf8').replace('Du texte', 'Un texte'));
  writeFileSync(path.join(site.root, 'old/_posts/2020-03-01-premier.md'), '---\ntitle: Autre\n---\nAutre.\n');
  const report = await site.import();
  expect(report.counts).toMatchObject({ written: 0, edited: 1, unchanged: 8, refused: 0 });
  expect(readFileSync(file, 'utf8')).toContain('Un texte');
  expect(statSync(site.content('articles/second.mdx')).mtimeMs).toBe(before);
});

it('leaves the words of a link to a draft, and gives the link back once the draft is published', async () => {
  site.put('liste.md', `${HEAD}---\nTexte.\n\n{% for p in site.posts %}{{ p.title }}{% endfor %}\n`);
  site.put('vers.md', `${HEAD}---\nVoir [la liste](/liste/) et [le blog](/blog/).\n`);
  site.put('autre.md', `${HEAD}---\nVoir aussi [la liste]({% link liste.md %}).\n`);
  const first = await site.import();
  expect(site.read('pages/vers.mdx')).toContain('---\nVoir la liste et le blog.\n');
  expect(notesOf(first, 'vers.md')).toEqual([
    expect.stringMatching(/^warning 6 lien vers « \/liste\/ », un brouillon/),
    expect.stringMatching(/^warning 6 lien vers « \/blog\/ », une page que le nouveau site n’a pas/),
  ]);
  const draft = site.content('pages/liste.mdx');
  writeFileSync(draft, readFileSync(draft, 'utf8').replace('draft: true\n', ''));
  writeFileSync(site.content('pages/autre.mdx'), 'Retouchée.\n');
  const second = await site.import();
  expect(second.counts).toMatchObject({ written: 1, edited: 2 });
  expect(site.read('pages/vers.mdx')).toContain('Voir [la liste](/liste.html) et le blog.');
  expect(site.read('pages/autre.mdx')).toBe('Retouchée.\n');
  // What was told of a page that somebody has taken up is theirs.
  expect(notesOf(second, 'autre.md')).toEqual([expect.stringMatching(/^info 1 .* a été retouchée/)]);
});

it('takes away what it wrote elsewhere before, where nobody has changed it', async () => {
  await site.import();
  writeFileSync(site.content('realisations/refonte.mdx'), 'Retouchée.\n');
  const report = await site.import({ map: new Map(['offres', 'projets'].map((group) => [group, 'pages'])) });
  expect(existsSync(site.content('expertises/seo.mdx'))).toBe(false);
  expect(existsSync(site.content('pages/seo.mdx'))).toBe(true);
  expect(notesOf(report, 'expertises/seo.mdx')).toEqual([expect.stringMatching(/^info 1 .* : supprimée$/)]);
  expect(site.read('realisations/refonte.mdx')).toBe('Retouchée.\n');
  expect(notesOf(report, 'realisations/refonte.mdx')).toEqual([
    expect.stringMatching(/^warning 1 .* : gardée/),
  ]);
});

it('leaves alone what the import of another old site wrote', async () => {
  const other = path.join(site.root, 'blog');
  mkdirSync(other);
  writeFileSync(path.join(other, '_config.yml'), 'title: Le blog\n');
  writeFileSync(path.join(other, 'une.md'), `${HEAD}---\nTexte.\n`);
  await site.import({ input: other });
  await site.import();
  expect(existsSync(site.content('pages/une.mdx'))).toBe(true);
});
