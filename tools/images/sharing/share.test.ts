import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { brandSchema } from '@/lib/content/brand';
import { libraryOf } from '@/lib/content/library';
import { loadContent } from '@/lib/content/load';
import { TEST_SITE } from '@/lib/content/testing/library';
import type { ImageAsset } from '@/lib/images';
import { DRAWING } from '@/lib/images/sharing';
import { inspectImages } from '../inspect';
import { drawPanel } from './draw';
import { balancedLines } from './lines';
import { openTitleFont } from './outlines';
import { prepareShared } from './prepare';

describe('the lines of a title', () => {
  const lines = (text: string, width: number) => balancedLines(text, width, ({ length }) => length);

  test('are as few as there can be, and even', () => {
    expect(lines('un deux trois quatre', 40)).toEqual(['un deux trois quatre']);
    expect(lines('un deux trois quatre', 18)).toEqual(['un deux', 'trois quatre']);
  });

  test('are never cut at a no-break space, nor inside a word', () => {
    expect(lines('Pourquoi\u202f? Parce\u00a0que oui', 11)).toEqual([
      'Pourquoi\u202f?',
      'Parce\u00a0que',
      'oui',
    ]);
    expect(lines('back-end anticonstitutionnellement', 10)).toEqual([
      'back-end',
      'anticonstitutionnellement',
    ]);
  });

  test('of no text are none', () => expect(lines('', 10)).toEqual([]));
});

test('a picture that is drawn otherwise has another address: raise DRAWING with this digest', () => {
  const shown = { title: 'Développeur Back-end, création d’une API', brand: 'Agence' };
  const svg = drawPanel(shown, brandSchema.parse({}).colors.day, openTitleFont(process.cwd()));
  const digest = createHash('sha256').update(svg).digest('hex').slice(0, 12);
  expect({ DRAWING, digest }).toMatchInlineSnapshot(`
    {
      "DRAWING": 2,
      "digest": "9860dd04c62d",
    }
  `);
});

test('what the font lacks is drawn without its accent, or left out', () => {
  const font = openTitleFont(process.cwd());
  expect(font.trace('ñ', 20, 0, 0)).toBe(font.trace('n', 20, 0, 0));
  expect(font.trace('a✈', 20, 0, 0)).toBe(font.trace('a', 20, 0, 0));
});

/** The pages' image as its encoding would tell of it. */
const HORIZON: ImageAsset = {
  kind: 'photo',
  look: '0123',
  name: 'inspiration-5.png',
  width: 1300,
  height: 700,
  colorClass: 'bg-[#ffffff]',
  avif: [{ width: 1300, src: '/images/inspiration-5-0123-1300.avif' }],
  fallback: [{ width: 1300, src: '/images/inspiration-5-0123-1300.jpg' }],
  fallbackType: 'image/jpeg',
};

describe('the pictures of a site', () => {
  let root: string;

  beforeEach(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'share-'));
    for (const folder of ['content/expertises', 'content/pages', 'content/images', 'public/fonts'])
      mkdirSync(path.join(root, folder), { recursive: true });
    writeFileSync(path.join(root, 'content/site.yml'), readFileSync('content/site.yml'));
    for (const name of readdirSync('public/fonts'))
      writeFileSync(path.join(root, 'public/fonts', name), readFileSync(path.join('public/fonts', name)));
    // Noise: what a photo's bytes are at their worst.
    const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
    await sharp({ create: { width: 1300, height: 700, channels: 3, background: '#fff', noise } })
      .png()
      .toFile(path.join(root, 'content/images/inspiration-5.png'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (title: string, more = ''): void =>
    writeFileSync(
      path.join(root, 'content/expertises/api.mdx'),
      `---\ntitle: "${title}"\nseo_description: "D"\nsummary: "R"\n${more}---\nTexte\n`,
    );

  const libraryAt = (folder: string) =>
    libraryOf(loadContent(folder), TEST_SITE, { today: '2026-11-25', isWriting: false });

  async function prepare(): Promise<{ drawn: number; files: string[] }> {
    const { originals } = await inspectImages(root);
    const drawn = await prepareShared(root, libraryAt(root), { [HORIZON.name]: HORIZON }, originals);
    return { drawn, files: readdirSync(path.join(root, 'public/partage')) };
  }

  test('are JPEGs of 1200 × 630 within their weight, drawn again only when they show something else', async () => {
    write('Une API, un « titre » bien long, qui ne tient pas sur une seule ligne et pas même sur deux');
    const { drawn, files } = await prepare();
    expect(drawn).toBe(1);
    expect(files).toEqual([expect.stringMatching(/^expertises-api-[0-9a-f]{12}\.jpg$/)]);
    const bytes = readFileSync(path.join(root, 'public/partage', files[0] ?? ''));
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    expect(bytes.length).toBeLessThanOrEqual(60_000);
    expect(await prepare()).toEqual({ drawn: 0, files });
    write('Une API');
    const after = await prepare();
    expect(after.drawn).toBe(1);
    expect(after.files).toHaveLength(1);
    expect(after.files).not.toEqual(files);
  });

  test('of a draft is none', async () => {
    write('Une API', 'draft: true\n');
    expect(await prepare()).toEqual({ drawn: 0, files: [] });
  });
});
