import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Content } from '@/lib/content/content';
import { siteFacts } from '@/lib/content/facts';
import { loadContent } from '@/lib/content/load';
import type { PageFile } from '@/lib/content/page-file';
import { channelVariable } from '@/lib/env';
import { renderBody } from '@/lib/mdx/render';
import { inspectEach } from '@/tools/check';
import { inspectBody } from '@/tools/check/text';
import { inspectImages } from '@/tools/images/inspect';
import { prepareText } from './prepare';
import { TextCache } from './text-cache';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'textes-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
  vi.unstubAllEnvs();
});

const site = loadContent();
const { originals } = await inspectImages(process.cwd());
const [first, second] = site.files.filter(({ kind }) => kind === 'expertises');
if (!first?.page || !second?.body || !site.site) throw new Error('The site has at least two expertises.');

const withTexts = (...files: PageFile[]): Content => ({ ...site, files });

const withText = (file: PageFile, change: (text: string) => string): PageFile => ({
  ...file,
  body: file.body && { ...file.body, text: change(file.body.text) },
});

/** How many texts had to be read. */
async function readAnew(content: Content, pipeline = 'pipeline', images = originals): Promise<number> {
  const count = (): number =>
    readdirSync(root, { recursive: true }).filter((name) => /texts.*\.json$/.test(String(name))).length;
  const before = count();
  await new TextCache(root, pipeline).inspect(content, images);
  return count() - before;
}

/** The files of a folder, by name. */
const kept = (folder: string): [string, string][] =>
  readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);

test('what is kept of the site’s texts is what reading them tells', async () => {
  const texts = new TextCache(root, 'pipeline');
  const told = await inspectEach(inspectBody)(site, originals);
  expect(await texts.inspect(site, originals)).toEqual(told);
  expect(await texts.inspect(site, originals), 'from what is kept').toEqual(told);
  expect(texts.markdownOf(first.page ?? expect.fail())).toContain('## ');
});

test('a text is read again when it has changed, and when what it is read with has', async () => {
  const both = withTexts(first, second);
  expect(await readAnew(both)).toBe(2);
  expect(await readAnew(both)).toBe(0);
  const edited = withText(second, (text) => `${text}\nUn mot.\n`);
  expect(await readAnew(withTexts(first, edited)), 'its words').toBe(1);
  const draft = { ...second, draft: true, body: second.body && { ...second.body, draft: true } };
  expect(await readAnew(withTexts(first, draft)), 'a draft’s mistakes stop nothing').toBe(1);
  const { site: owner } = site;
  const moved = owner && { ...owner, telephone: '+33199009999' };
  expect(await readAnew({ ...both, site: moved }), 'the site’s facts').toBe(2);
  const elsewhere = owner && { ...owner, url: 'https://ailleurs.example' };
  expect(await readAnew({ ...both, site: elsewhere }), 'the site’s address').toBe(2);
  expect(await readAnew({ ...both, images: ['autre.png'] }), 'the images there are').toBe(2);
  const repainted = originals.map((original) => ({ ...original, source: '<svg/>', hash: 'abcdefabcdef' }));
  expect(await readAnew(both, 'pipeline', repainted), 'what an image shows').toBe(2);
  expect(await readAnew(both, 'other pipeline'), 'the code that reads').toBe(2);
});

test('two threads that compile the same words at a time leave them whole', async () => {
  const twins = Array.from({ length: 400 }, (_, nth) => {
    const file = withText(second, () => `Un texte, le ${Math.floor(nth / 2)}.\n`);
    return { ...file, body: file.body && { ...file.body, file: `content/expertises/${nth}.mdx` } };
  });
  expect(await readAnew(withTexts(...twins))).toBe(400);
});

const readCompiledFrom = (folder: string): void => {
  for (const [name, value] of Object.entries(channelVariable('texts', folder))) vi.stubEnv(name, value);
};

test('a text that was compiled beforehand is the one the page would compile', async () => {
  const facts = siteFacts(site.site ?? expect.fail());
  // Elsewhere the compiler notes the places of the elements, which the check's parser tells in another way.
  vi.stubEnv('NODE_ENV', 'production');
  for (const body of site.files.flatMap((file) => file.body ?? [])) {
    const folder = path.join(root, path.basename(body.file));
    const published = { url: 'https://exemple.fr/page.html', addressOf: (name: string) => `/images/${name}` };
    readCompiledFrom(path.join(folder, 'before'));
    await prepareText(body, { images: site.images, facts }, published);
    readCompiledFrom(path.join(folder, 'page'));
    await renderBody(body, facts);
    expect(kept(path.join(folder, 'before'))).toEqual(kept(path.join(folder, 'page')));
  }
});
