import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Manifest, type PhotoAsset, quantise, widthsFor } from '@/lib/images/asset';
import { filesUnder } from '@/tools/files.mjs';
import { inspectImages } from './inspect';
import { prepareImages } from './prepare';

let root: string;

const original = (name: string): string => path.join(root, 'content/images', name);

/** A picture whose left half is red and whose right half is blue. */
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#f00' } }).composite([
    {
      input: { create: { width: Math.ceil(width / 2), height, channels: 3, background: '#00f' } },
      left: Math.floor(width / 2),
      top: 0,
    },
  ]);

/** A photo of the manifest. */
function photo(manifest: Manifest, name: string): PhotoAsset {
  const asset = manifest[name];
  if (asset?.kind !== 'photo') throw new Error(`"${name}" is no photo.`);
  return asset;
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'images-'));
  mkdirSync(path.join(root, 'content/images'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

test('an original comes out in two formats, at the layout’s widths and never wider than itself', async () => {
  await picture(1000, 500).jpeg().toFile(original('Photo d’équipe.jpg'));
  const { originals, findings } = await inspectImages(root);
  const manifest = await prepareImages(root, originals);
  const asset = photo(manifest, 'Photo d’équipe.jpg');
  expect(findings).toEqual([]);
  expect(asset).toMatchObject({ width: 1000, height: 500, fallbackType: 'image/jpeg' });
  expect(asset.avif.map(({ width }) => width)).toEqual([480, 672, 960, 1000]);
  for (const { src, width } of [...asset.avif, ...asset.fallback]) {
    expect(src).toMatch(/^\/images\/photo-d-quipe-[0-9a-f]{12}-\d+\.(?:avif|jpg)$/);
    expect((await sharp(path.join(root, 'public', src)).metadata()).width).toBe(width);
  }
});

test('of what is served, only what a build made is taken away, a half copy of a killed one too', async () => {
  const served = path.join(root, 'public/images');
  mkdirSync(path.join(served, 'plans'), { recursive: true });
  for (const name of [
    'logo.png',
    'plans/rez.pdf',
    'ancien-0123456789ab-480.avif',
    'a-0123456789ab-480.jpg.7.partial',
  ])
    writeFileSync(path.join(served, name), '');
  await prepareImages(root, []);
  expect(filesUnder(served)).toEqual(['logo.png', 'plans/rez.pdf']);
});

test('while somebody writes, an image that is not encoded yet gets one quick size', async () => {
  await picture(2000, 500).jpeg().toFile(original('a.jpg'));
  const { originals } = await inspectImages(root);
  const preview = photo(await prepareImages(root, originals, { preview: true }), 'a.jpg');
  expect([...preview.avif, ...preview.fallback].map(({ width }) => width)).toEqual([1344, 1344]);
  const full = photo(await prepareImages(root, originals), 'a.jpg');
  expect(full.avif).toHaveLength(6);
  // What is encoded well is not shown worse.
  expect((await prepareImages(root, originals, { preview: true }))['a.jpg']).toEqual(full);
});

test('a transparent image keeps its transparency, in PNG where AVIF is not read', async () => {
  await sharp({ create: { width: 600, height: 300, channels: 4, background: '#f008' } })
    .png()
    .toFile(original('a.png'));
  const { originals } = await inspectImages(root);
  const asset = photo(await prepareImages(root, originals), 'a.png');
  expect(asset.fallbackType).toBe('image/png');
  for (const { src } of [...asset.avif, ...asset.fallback]) {
    expect((await sharp(path.join(root, 'public', src)).stats()).isOpaque).toBe(false);
  }
});

test('a photo taken on its side stands upright', async () => {
  // Orientation 6: the camera was turned; what is stored on the left belongs at the top.
  await picture(800, 400).jpeg().withMetadata({ orientation: 6 }).toFile(original('a.jpg'));
  const { originals } = await inspectImages(root);
  const asset = photo(await prepareImages(root, originals), 'a.jpg');
  expect(asset).toMatchObject({ width: 400, height: 800 });
  const { data, info } = await sharp(path.join(root, 'public', asset.fallback[0]?.src ?? ''))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 400, height: 800 });
  // Red above, blue below.
  expect(data[0]).toBeGreaterThan(200);
  expect(data[data.length - 1]).toBeGreaterThan(200);
});

test('variants are kept by content: nothing is encoded twice, and those of a removed image are no longer served', async () => {
  await picture(500, 250).png().toFile(original('a.png'));
  await picture(600, 250).webp().toFile(original('b.webp'));
  const encoded: number[] = [];
  const prepare = async () =>
    prepareImages(root, (await inspectImages(root)).originals, {
      progress: (done) => void encoded.push(done),
    });
  const first = await prepare();
  expect(encoded).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  const file = path.join(root, 'public', photo(first, 'a.png').avif[0]?.src ?? '');
  const { mtimeMs } = statSync(file);
  await prepare();
  expect(encoded).toHaveLength(8);
  expect(statSync(file).mtimeMs).toBe(mtimeMs);
  rmSync(original('a.png'));
  await prepare();
  expect(existsSync(file)).toBe(false);
});

test('an image that is cut short, one that is no image, one too heavy and one too large are named and refused', async () => {
  await picture(800, 400).jpeg().toFile(original('coupee.jpg'));
  const whole = readFileSync(original('coupee.jpg'));
  writeFileSync(original('coupee.jpg'), whole.subarray(0, whole.length / 2));
  writeFileSync(original('faux.png'), 'pas une image');
  writeFileSync(original('lourde.jpg'), Buffer.alloc(20_000_001));
  await sharp({ create: { width: 10_000, height: 5_001, channels: 3, background: '#fff' } })
    .png()
    .toFile(original('vaste.png'));
  const { originals, findings } = await inspectImages(root);
  expect(originals).toEqual([]);
  expect(findings.map(({ file, rule, message }) => `${file} ${rule} ${message}`)).toMatchInlineSnapshot(`
    [
      "content/images/coupee.jpg image-illisible l’image « coupee.jpg » est abîmée ou n’est pas une image JPEG, PNG, WebP ou AVIF : enregistrez-la à nouveau.",
      "content/images/faux.png image-illisible l’image « faux.png » est abîmée ou n’est pas une image JPEG, PNG, WebP ou AVIF : enregistrez-la à nouveau.",
      "content/images/lourde.jpg image-trop-lourde l’image « lourde.jpg » pèse 21 Mo, plus que les 20 Mo permis : enregistrez-la moins grande.",
      "content/images/vaste.png image-trop-lourde l’image « vaste.png » a 51 millions de pixels, plus que les 50 permis : réduisez-la à 6000 pixels de large.",
    ]
  `);
});

test('the colour shown while it loads is one of 216', () => {
  expect(quantise([178, 64, 26])).toBe('#993333');
  expect(quantise([255, 0, 127])).toBe('#ff0066');
});

test('widths', () => {
  expect(widthsFor(300)).toEqual([300]);
  expect(widthsFor(6000)).toEqual([480, 672, 960, 1344, 1920, 2560]);
});
