import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listImages } from '@/lib/content/read';
import { TEST_IMAGE } from '@/tools/check/testing/test-site';
import { inspectImages } from './inspect';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'accents-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('an image whose name macOS wrote is the one that a text names', async () => {
  const folder = path.join(root, 'content/images');
  mkdirSync(folder, { recursive: true });
  const name = 'île.png'.normalize('NFC');
  writeFileSync(path.join(folder, name.normalize('NFD')), TEST_IMAGE);
  expect(listImages(root)).toEqual([name]);
  const { originals, findings } = await inspectImages(root);
  expect(findings).toEqual([]);
  expect(originals).toMatchObject([{ name }]);
});
