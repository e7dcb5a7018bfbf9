import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLines, makeTestSite, testPage, writeInto } from './testing/test-site';

let root: string;
beforeEach(() => {
  root = makeTestSite();
});
afterEach(() => rmSync(root, { recursive: true }));

const git = (day: string, ...args: string[]): void => {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@exemple.fr', '-c', 'init.defaultBranch=main'];
  const env = { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` };
  expect(spawnSync('git', [...identity, ...args], { cwd: root, env }).status, args.join(' ')).toBe(0);
};

/** The page of this name, with the title of a page that is called otherwise. */
const titled = (name: string, title: string): string =>
  testPage(name).replace(/title: .*/, `title: "${title}"`);

const told = async (): Promise<string[]> =>
  (await checkLines(root))
    .filter((line) => line.includes('titre-en-double'))
    .map((line) => line.slice(0, 32));

test('of two pages with one title, the one that is not committed yet is told', async () => {
  writeInto(root, { 'content/pages/z.mdx': titled('z', 'Un titre') });
  git('2026-01-01', 'init', '--quiet');
  git('2026-01-01', 'add', '.');
  git('2026-01-01', 'commit', '--quiet', '-m', 'a');
  writeInto(root, { 'content/expertises/a.mdx': titled('a', 'Un titre') });
  expect(await told()).toEqual(['content/expertises/a.mdx:2:8  av']);
});

test('else the one that was changed last', async () => {
  writeInto(root, {
    'content/expertises/a.mdx': titled('a', 'Un autre'),
    'content/pages/z.mdx': titled('z', 'Un titre'),
  });
  git('2026-01-01', 'init', '--quiet');
  git('2026-01-01', 'add', '.');
  git('2026-01-01', 'commit', '--quiet', '-m', 'a');
  writeInto(root, { 'content/expertises/a.mdx': titled('a', 'Un titre') });
  git('2026-01-02', 'commit', '--quiet', '-am', 'b');
  expect(await told()).toEqual(['content/expertises/a.mdx:2:8  av']);
});

test('a draft rather than the page that is published', async () => {
  writeInto(root, {
    'content/expertises/a.mdx': titled('a', 'Un titre').replace('summary:', 'draft: true\nsummary:'),
    'content/pages/z.mdx': titled('z', 'Un titre'),
  });
  expect(await told()).toEqual(['content/expertises/a.mdx:2:8  av']);
});

test('where git knows nothing, the second', async () => {
  writeInto(root, {
    'content/expertises/a.mdx': titled('a', 'Un titre'),
    'content/expertises/b.mdx': titled('b', 'Un titre'),
  });
  expect(await told()).toEqual(['content/expertises/b.mdx:2:8  av']);
});
