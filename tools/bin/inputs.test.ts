import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nextPublication } from '@/lib/content/publication';
import { today } from '@/lib/env';
import {
  digestCode,
  digestInputs,
  digestPipeline,
  forgetBuild,
  isBuiltFrom,
  markBuiltFrom,
  todayInParis,
} from './inputs.mjs';

let root: string;

const SOURCES = [
  'app/page.tsx',
  'components/header.tsx',
  'content/pages/agence.mdx',
  'content/images/photo.jpg',
  'instrumentation.ts',
  'lib/mdx/parse.ts',
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'public/doc/lisez-moi.md',
  'public/fonts/texte.woff2',
  'tools/builder/strip.ts',
  'tools/check/index.ts',
  'tools/files.mjs',
  'tools/hosts/nginx.ts',
  'tools/images/prepare.ts',
  'tools/run-node.mjs',
  'tsconfig.json',
];

const OTHERS = [
  'app/robots.test.ts',
  'components/menu.test.tsx',
  'docs/adr/0001.md',
  'e2e/contact.spec.ts',
  'lib/contact/testing/fault-server.ts',
  'lib/content/fixtures/page.mdx',
  'lib/mdx/parse.test.ts',
  'migration/jekyll/index.ts',
  'public/agence.md',
  'public/images/photo-0123456789ab-480.avif',
  'public/partage/agence-0123456789ab.jpg',
  'public/admin/site.json',
  'README.md',
  'tools/bench/measure.ts',
  'tools/bin/bench.ts',
  'tools/bin/test.mjs',
  'tools/builder/fixtures/runtime/app/page.tsx',
  'tools/check/__snapshots__/report.test.ts.snap',
  'tools/check/fixtures/note/input.mdx',
  'tools/editor/fill.ts',
  'tools/new/template.ts',
  'vitest.config.ts',
];

const place = (file: string): string => path.join(root, file);
const digests = (): string[] => [digestInputs(root), digestCode(root), digestPipeline(root)];

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@exemple.fr', '-c', 'commit.gpgsign=false'];
  expect(spawnSync('git', [...identity, ...args], { cwd: root }).status, args.join(' ')).toBe(0);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'inputs-'));
  for (const file of [...SOURCES, ...OTHERS]) {
    mkdirSync(path.dirname(place(file)), { recursive: true });
    writeFileSync(place(file), file);
  }
  writeFileSync(place('public/agence.md'), '# Agence\n\n---\n\n<https://www.exemple.fr/agence.html>\n');
});
afterEach(() => {
  rmSync(root, { recursive: true });
  vi.unstubAllEnvs();
});

test.each(SOURCES)('a changed %s asks for a build', (file) => {
  const before = digestInputs(root);
  appendFileSync(place(file), 'x');
  expect(digestInputs(root)).not.toBe(before);
});

test.each(OTHERS)('a changed %s asks for none and empties no cache, nor does its absence', (file) => {
  const before = digests();
  // A copy of a page's Markdown keeps its last lines.
  writeFileSync(place(file), `x\n${readFileSync(place(file), 'utf8')}`);
  expect(digests()).toEqual(before);
  rmSync(place(file));
  expect(digests()).toEqual(before);
});

test('every place that is named exists in this project', () => {
  const here = SOURCES.filter((file) => !file.includes('/'));
  for (const file of [...here, 'tools/files.mjs', 'public/fonts', 'lib/typography', 'lib/findings'])
    expect(existsSync(file), file).toBe(true);
});

test('a text and the site’s files empty no cache of finished pages, a font does', () => {
  const before = digests();
  for (const file of ['content/pages/agence.mdx', 'public/doc/lisez-moi.md'])
    appendFileSync(place(file), 'x');
  expect(digests().slice(1)).toEqual(before.slice(1));
  appendFileSync(place('public/fonts/texte.woff2'), 'x');
  expect(digestCode(root)).not.toBe(before[1]);
  expect(digestPipeline(root)).toBe(before[2]);
});

test('a setting that pages depend on asks for a build, another one does not', () => {
  const before = digestInputs(root);
  vi.stubEnv('PORT', '4000');
  vi.stubEnv('SMTP_URL', 'smtp://exemple.fr');
  vi.stubEnv('SITE_OUTPUT', 'server');
  vi.stubEnv('SITE_TODAY', '2030-01-01');
  expect(digestInputs(root)).toBe(before);
  for (const name of ['SITE_ENV', 'SITE_URL', 'VERCEL']) {
    vi.stubEnv(name, 'other');
    expect(digestInputs(root), name).not.toBe(before);
    vi.stubEnv(name, undefined);
  }
  const { node } = process.versions;
  try {
    Object.defineProperty(process.versions, 'node', { value: '99.1.0', configurable: true });
    expect(digestInputs(root)).not.toBe(before);
  } finally {
    Object.defineProperty(process.versions, 'node', { value: node, configurable: true });
  }
});

test('a commit of content asks for a build, for it dates pages; one of code alone does not', () => {
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'a');
  const before = digestInputs(root);
  appendFileSync(place('docs/adr/0001.md'), 'x');
  git('commit', '--quiet', '--all', '--message', 'b');
  expect(digestInputs(root)).toBe(before);
  appendFileSync(place('content/pages/agence.mdx'), 'x');
  const uncommitted = digestInputs(root);
  expect(uncommitted).not.toBe(before);
  git('commit', '--quiet', '--all', '--message', 'c');
  expect(digestInputs(root)).not.toBe(uncommitted);
});

test('the date alone asks for no build, but the day on which a page is published does', () => {
  expect(isBuiltFrom('a', { root })).toBe(false);
  markBuiltFrom('a', { root });
  expect(isBuiltFrom('a', { root, today: '2999-01-01' })).toBe(true);
  expect(isBuiltFrom('b', { root })).toBe(false);
  markBuiltFrom('a', { root, nextChange: '2026-12-01' });
  expect(isBuiltFrom('a', { root, today: '2026-11-30' })).toBe(true);
  expect(isBuiltFrom('a', { root, today: '2026-12-01' })).toBe(false);
  forgetBuild(root);
  expect(isBuiltFrom('a', { root, today: '2026-11-30' })).toBe(false);
});

test('a day begins when it does in Paris, as the site has it', () => {
  expect(todayInParis(new Date('2026-11-30T22:59:59Z'))).toBe('2026-11-30');
  expect(todayInParis(new Date('2026-11-30T23:00:00Z'))).toBe('2026-12-01');
  expect(todayInParis(new Date('2026-07-31T22:00:00Z'))).toBe('2026-08-01');
  for (const now of ['2026-03-29T00:30:00Z', '2026-10-25T23:30:00Z'])
    expect(todayInParis(new Date(now))).toBe(today(new Date(now)));
  vi.stubEnv('SITE_TODAY', '2030-01-01');
  expect(todayInParis()).toBe('2030-01-01');
});

test('of pages dated to come, the first tells when to build again', () => {
  const pages = [
    { draft: false, date: '2026-12-24' },
    { draft: false, date: '2026-12-01' },
    { draft: true, date: '2026-11-28' },
    { draft: false, date: '2026-11-25' },
    { draft: false },
  ];
  expect(nextPublication(pages, '2026-11-25')).toBe('2026-12-01');
  expect(nextPublication(pages, '2026-12-24')).toBeUndefined();
});
