import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { loadContent } from './load';
import { readSnapshot, writeSnapshot } from './snapshot';

afterEach(() => vi.unstubAllEnvs());

test('a process of a build is handed what the build has read, and no other process is', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'contenu-'));
  const { site, pages, data, ...rest } = loadContent();
  const environment = writeSnapshot(path.join(folder, 'build/content'), { site, pages, data, ...rest });
  expect(readSnapshot()).toBeNull();
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  expect(readSnapshot()).toEqual({ site, pages, data });
  rmSync(folder, { recursive: true });
});
