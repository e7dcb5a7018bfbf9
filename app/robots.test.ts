import { afterEach, expect, test, vi } from 'vitest';
import { getSite } from '@/lib/content';
import { absoluteUrl } from '@/lib/content/addresses';
import robots from './robots';

afterEach(() => vi.unstubAllEnvs());

test('the public’s build opens the site to robots and names its sitemap; any other turns them away', () => {
  vi.stubEnv('SITE_ENV', 'production');
  expect(robots()).toEqual({
    rules: { userAgent: '*', allow: '/' },
    sitemap: absoluteUrl(getSite().url, '/sitemap.xml'),
  });
  vi.stubEnv('SITE_ENV', 'preview');
  expect(robots()).toEqual({ rules: { userAgent: '*', disallow: '/' } });
});
