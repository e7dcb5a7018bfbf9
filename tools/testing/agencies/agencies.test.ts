import { appendFileSync, cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadContent } from '@/lib/content/load';
import { formatFinding } from '@/lib/findings/finding';
import { checkWeights } from '@/tools/check/weights';
import { filesUnder } from '../../files.mjs';
import { copyProject, type ProjectCopy, runScript } from '../project-copy';
import { faultsOfExport } from '../walk';
import {
  DAY,
  DAY_BEFORE,
  TAKEN_BACK,
  writeComingAgency,
  writeEmptyAgency,
  writeFilledAgency,
  writeForgetfulAgency,
} from './content';

/*
 * The same project with other content, built again and again in one folder: what a build keeps from the
 * one before must not show in the next.
 */

/** Of `lib/content/fixtures/site.yml`. */
const ORIGIN = 'https://www.agence-inspiration.fr';

let copy: ProjectCopy;
beforeAll(() => {
  copy = copyProject(process.cwd());
}, 600_000);
afterAll(() => copy.remove());

/** Writes an agency, exports it for the public on a day, and asks its pages all that `walk.ts` asks. */
async function exported(write: (root: string, folder: string) => void, day: string): Promise<string[]> {
  write(process.cwd(), copy.folder);
  const { passed, output } = runScript(copy.folder, 'export', day, { SITE_ENV: 'production' });
  expect(passed, output.slice(-5000)).toBe(true);
  const heavy = checkWeights(copy.folder, loadContent(copy.folder).files).map(formatFinding);
  return [...(await faultsOfExport(copy.folder, path.join(copy.folder, 'out'), ORIGIN, day)), ...heavy];
}

// Shared machines stall: a test fails on what it finds, never on how long it took.
vi.setConfig({ testTimeout: 600_000 });

const out = (name: string): string => readFileSync(path.join(copy.folder, 'out', name), 'utf8');

/** Files of the export that hold a text. */
const filesWith = (text: string): string[] =>
  filesUnder(path.join(copy.folder, 'out')).filter(
    (name) => /\.(?:html|xml|txt|md)$/.test(name) && out(name).includes(text),
  );

test('an agency with réalisations, articles and people, on the day before one of them is published', async () => {
  expect(await exported(writeFilledAgency, DAY_BEFORE)).toEqual([]);
  expect(filesWith('/articles/demain.html')).toEqual([]);
  expect(out('articles.html')).toContain('href="/articles/page-3.html"');
  expect(out('articles/page-2.html')).toContain('page 2</h1>');
  // The page of the list that one is on is seen to be that, and three figures stand in one row.
  expect(out('articles/page-2.html')).toMatch(/<a [^>]*class="[^"]*\bpill\b[^>]*aria-current="page"/);
  expect(out('realisations/librairie.html')).toContain('xl:grid-cols-3');
  expect(out('agence.html')).toContain('Léa Marchand');
  expect(out('expertises/api.html')).toContain('Ce que nous en avons fait');
  expect(out('robots.txt')).toContain('Allow: /');
});

test('on its day it is in every list, though all else was kept from the day before', async () => {
  expect(await exported(writeFilledAgency, DAY)).toEqual([]);
  expect(out('articles.html')).toContain('href="/articles/demain.html"');
  expect(out('feed.xml')).toContain('/articles/demain.html</id>');
  for (const text of TAKEN_BACK) expect(filesWith(text), text).not.toEqual([]);
});

test('what was kept from the day before is what would be made anew', async () => {
  const files = filesUnder(path.join(copy.folder, 'out'));
  const pages = new Map(files.filter((name) => name.endsWith('.html')).map((name) => [name, out(name)]));
  rmSync(path.join(copy.folder, '.cache/pages'), { recursive: true });
  expect(await exported(writeFilledAgency, DAY)).toEqual([]);
  expect(filesUnder(path.join(copy.folder, 'out'))).toEqual(files);
  for (const [name, page] of pages) expect(out(name), name).toBe(page);
});

test('what a person takes back leaves every output', async () => {
  expect(await exported(writeForgetfulAgency, DAY)).toEqual([]);
  for (const text of TAKEN_BACK) expect(filesWith(text), text).toEqual([]);
});

test('an agency whose only article is dated to come shows no trace of it', async () => {
  expect(await exported(writeComingAgency, DAY_BEFORE)).toEqual([]);
  for (const name of ['articles.html', 'articles', 'realisations.html', 'realisations'])
    expect(existsSync(path.join(copy.folder, 'out', name)), name).toBe(false);
  expect(await exported(writeComingAgency, DAY)).toEqual([]);
  expect(existsSync(path.join(copy.folder, 'out/articles/demain.html'))).toBe(true);
});

test('an agency that has none of them yet has no empty section, menu entry, list or person', async () => {
  expect(await exported(writeEmptyAgency, DAY)).toEqual([]);
  for (const text of ['realisations', 'articles', 'L’équipe', 'Marchand', 'Ce que nous en avons fait'])
    expect(filesWith(text), text).toEqual([]);
});

/** « Add a kind of content », CONTRIBUTING.md. */
const OFFRES = 'tools/testing/fixtures/offres';

test('a kind of content is added by five files and one line', async () => {
  writeEmptyAgency(process.cwd(), copy.folder);
  const files = filesUnder(OFFRES);
  const lines = files.flatMap((file) => readFileSync(path.join(OFFRES, file), 'utf8').trimEnd().split('\n'));
  expect(files.length).toBeLessThanOrEqual(5);
  expect(lines.length).toBeLessThanOrEqual(150);
  cpSync(OFFRES, copy.folder, { recursive: true });
  appendFileSync(path.join(copy.folder, 'lib/content/kinds/all.ts'), "export { offres } from './offres';\n");
  cpSync('docs', path.join(copy.folder, 'docs'), { recursive: true });
  cpSync('.gitignore', path.join(copy.folder, '.gitignore'));
  const run = (script: string): void => {
    const { passed, output } = runScript(copy.folder, script, DAY, { SITE_ENV: 'production' });
    expect(passed, `${script}\n${output.slice(-5000)}`).toBe(true);
  };
  run('generate');
  run('types');
  run('check');
  run('export');
  expect(await faultsOfExport(copy.folder, path.join(copy.folder, 'out'), ORIGIN, DAY)).toEqual([]);
  expect(out('offres/site-vitrine.html')).toContain('À partir de 3000 € HT, en six semaines');
  expect(readFileSync(path.join(copy.folder, '.vscode/schemas/offres.json'), 'utf8')).toContain('delai');
  expect(readFileSync(path.join(copy.folder, '.gitignore'), 'utf8')).toContain('public/offres/*.md');
});
