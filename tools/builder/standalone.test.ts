import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder } from '../files.mjs';
import { packStandalone, setStandaloneAside } from './standalone';

test('the folder is there under its name only when it is whole, and holds no settings', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'standalone-'));
  const files = [
    '.next/server/app/index.html',
    '.next/static/chunk.css',
    '.next/routes-manifest.json',
    'public/favicon.png',
    '.next/standalone/server.js',
    '.next/standalone/.env',
    '.next/standalone/.env.production',
  ];
  for (const file of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), '');
  }
  setStandaloneAside(root);
  expect(existsSync(path.join(root, '.next/standalone'))).toBe(false);
  expect(packStandalone(root)).toBe(path.join(root, '.next/standalone'));
  expect(filesUnder(path.join(root, '.next/standalone'))).toEqual([
    '.next/routes-manifest.json',
    '.next/server/app/index.html',
    '.next/static/chunk.css',
    'public/favicon.png',
    'server.js',
  ]);
  rmSync(root, { recursive: true });
});
