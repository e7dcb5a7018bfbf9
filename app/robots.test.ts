import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import robots from './robots';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('the public’s build opens the site to robots and names its sitemap; any other turns them away', () => {
  // The site of an agency that exists: an invented one is refused where the site goes public.
  const root = mkdtempSync(path.join(tmpdir(), 'robots-'));
  mkdirSync(path.join(root, 'content'));
  cpSync('lib/content/fixtures/site.yml', path.join(root, 'content/site.yml'));
  vi.spyOn(process, 'cwd').mockReturnValue(root);
  vi.stubEnv('SITE_ENV', 'production');
  expect(robots()).toEqual({
    rules: { userAgent: '*', allow: '/' },
    sitemap: 'https://www.agence-inspiration.fr/sitemap.xml',
  });
  vi.stubEnv('SITE_ENV', 'preview');
  expect(robots()).toEqual({ rules: { userAgent: '*', disallow: '/' } });
  rmSync(root, { recursive: true });
});
