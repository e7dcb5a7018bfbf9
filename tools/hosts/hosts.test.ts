import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { getEveryPage, getSite } from '@/lib/content';
import type { Page } from '@/lib/content/page';
import { testPage } from '@/lib/content/testing/library';
import { nextHeaders, nextRedirects } from '@/lib/http/next';
import { redirectsOf } from '@/lib/http/redirects';
import { headersFile, redirectsFile } from './netlify';
import { setPolicies } from './next-policy';
import { nginxInclude } from './nginx';
import { refreshFile, refreshPage } from './refresh-page';
import { writeHosts } from './write';

const page = (changes: Partial<Page>): Page => ({
  ...testPage('expertises', 'a'),
  href: '/expertises/a.html',
  slug: 'a',
  ...changes,
});

const POLICIES = { site: "default-src 'none'", own: new Map<string, string>() };

const base = mkdtempSync(path.join(tmpdir(), 'hosts-'));
afterAll(() => rmSync(base, { recursive: true }));
const folder = (): string => mkdtempSync(path.join(base, 'one-'));

describe('redirects', () => {
  test('each page has its address without extension, the root its other names', () => {
    expect(redirectsOf([page({})]).spellings).toEqual([
      { from: '/index', to: '/' },
      { from: '/index.html', to: '/' },
      { from: '/accueil', to: '/' },
      { from: '/accueil.html', to: '/' },
      { from: '/expertises/a', to: '/expertises/a.html' },
    ]);
  });

  test('an old address is one, however it was written, and never a spelling that is there already', () => {
    const redirectFrom = ['/d%C3%A9j%C3%A0/', '/déjà', '/expertises/a', '/vieille.html', '/100%'];
    expect(redirectsOf([page({ redirectFrom })]).moved).toEqual([
      { from: '/déjà', to: '/expertises/a.html' },
      { from: '/vieille.html', to: '/expertises/a.html' },
      { from: '/100%', to: '/expertises/a.html' },
    ]);
  });

  test('no redirect of this site leads to another', () => {
    const { spellings, moved } = redirectsOf(getEveryPage());
    const from = new Set([...spellings, ...moved].map((redirect) => redirect.from));
    for (const { to } of [...spellings, ...moved]) expect(from.has(to)).toBe(false);
  });
});

describe('what Next reads', () => {
  test('a sign of its own language stands for itself, a letter is encoded in capitals or not', () => {
    const redirects = redirectsOf([page({ redirectFrom: ['/a(b):c*', '/é'] })]);
    expect(nextRedirects(redirects, []).map(({ source }) => source)).toEqual([
      '/index{/}?',
      '/index.html{/}?',
      '/accueil{/}?',
      '/accueil.html{/}?',
      '/a\\(b\\)\\:c\\*{/}?',
      '/(%C3%A9|%c3%a9){/}?',
      '/expertises/:slug(a){/}?',
      '/:path+/',
    ]);
  });

  test('a sign that browsers send as it is may come encoded too', () => {
    const redirects = redirectsOf([page({ redirectFrom: ['/a[b]|c', '/a{b}'] })]);
    const sources = nextRedirects(redirects, []).map(({ source }) => source);
    expect(sources).toContain('/a(%5B|%5b|\\[)b(%5D|%5d|\\])(%7C|%7c|\\|)c{/}?');
    expect(sources).toContain('/a(%7B|%7b)b(%7D|%7d){/}?');
  });

  test('where capitals do not count, no address leads to itself', () => {
    const redirects = redirectsOf([page({ redirectFrom: ['/Expertises/A.html', '/A.html'] })]);
    const others = (mindsCapitals: boolean) =>
      nextRedirects(redirects, [], mindsCapitals).map(({ source }) => source);
    expect(others(true)).toContain('/Expertises/A.html{/}?');
    expect(others(false)).not.toContain('/Expertises/A.html{/}?');
    expect(others(false)).toContain('/A.html{/}?');
  });

  test('a thousand pages are a handful of patterns, none too long for Next', () => {
    const pages = Array.from({ length: 1000 }, (_, nth) =>
      page({ slug: `une-page-${nth}`, href: `/expertises/une-page-${nth}.html` }),
    );
    const sources = nextRedirects(redirectsOf(pages), []).map(({ source }) => source);
    expect(sources.length).toBeLessThan(20);
    for (const source of sources) expect(source.length).toBeLessThan(4096);
    expect(sources.join('|').match(/une-page-\d+/g)).toHaveLength(1000);
  });

  test('the policy is put where it was left out, and its absence is told', () => {
    const next = folder();
    const manifest = path.join(next, 'routes-manifest.json');
    writeFileSync(manifest, JSON.stringify({ headers: nextHeaders(['/admin/']) }));
    const policies = { site: "default-src 'none'", own: new Map([['/admin/', "default-src 'self'"]]) };
    setPolicies(next, policies);
    const written: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
    const policy = (value: string) => [{ key: 'Content-Security-Policy', value }];
    expect(written).toMatchObject({
      headers: [
        { source: '/:path*', headers: expect.arrayContaining(policy("default-src 'none'")) },
        { source: '/admin/', headers: policy("default-src 'self'") },
        { source: '/admin/:path*', headers: policy("default-src 'self'") },
        {},
        {},
      ],
    });
    expect(() => setPolicies(next, policies)).toThrow(`${manifest} holds no security policy to set for /`);
  });
});

describe('what files tell a host', () => {
  const redirects = redirectsOf([page({ redirectFrom: ['/é"x', '/a:b', '/vieille/'] })]);

  test('_redirects', () => {
    expect(redirectsFile(redirects, [])).toMatchInlineSnapshot(`
      "/ /index.html 200
      /index / 301
      /index.html / 301
      /accueil / 301
      /accueil.html / 301
      /expertises/a /expertises/a.html 301
      /%C3%A9%22x /expertises/a.html 301!
      /%C3%A9%22x /expertises/a.html 301
      /%C3%A9%22x/ /expertises/a.html 301
      /vieille /expertises/a.html 301!
      /vieille /expertises/a.html 301
      /vieille/ /expertises/a.html 301
      "
    `);
  });

  test('_redirects forces none that Netlify takes for the page itself', () => {
    const redirectFrom = ['/expertises/A.html', '/expertises/a/index.html'];
    expect(redirectsFile(redirectsOf([page({ redirectFrom })]), [])).not.toContain('!');
  });

  test('_headers', () => {
    expect(headersFile(POLICIES)).toMatchInlineSnapshot(`
      "/*
        Strict-Transport-Security: max-age=63072000
        X-Content-Type-Options: nosniff
        Referrer-Policy: strict-origin-when-cross-origin
        Permissions-Policy: accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()
        Cross-Origin-Opener-Policy: same-origin
        Content-Security-Policy: default-src 'none'

      /_next/static/*
        Cache-Control: public, max-age=31536000, immutable

      /fonts/*
        Cache-Control: public, max-age=31536000, immutable

      /images/*
        Cache-Control: public, max-age=31536000, immutable

      /partage/*
        Cache-Control: public, max-age=31536000, immutable

      /feed.xml
        Content-Type: application/atom+xml; charset=utf-8

      "
    `);
  });

  test('_headers names no address twice for a policy, where a folder has its own', () => {
    const own = new Map([['/admin/', "default-src 'self'"]]);
    const rules = headersFile({ ...POLICIES, own })
      .split('\n\n')
      .filter((block) => block.includes('Content-Security-Policy'));
    expect(rules).toEqual([
      "/\n  Content-Security-Policy: default-src 'none'",
      "/*.html\n  Content-Security-Policy: default-src 'none'",
      "/admin/*\n  Content-Security-Policy: default-src 'self'",
    ]);
  });

  test('nginx', () => {
    const include = nginxInclude(redirects, POLICIES);
    expect(include).toContain('location = "/é\\"x" { return 301 /expertises/a.html$is_args$args; }');
    expect(include).toContain('location = "/expertises/a/" { return 301 /expertises/a.html$is_args$args; }');
    // Refused to be guessed at, a brochure of no known type would be a download.
    expect(include).toContain('application/pdf pdf;');
    expect(include).toContain(`set $policy "default-src 'none'";\n`);
    expect(include.match(/add_header Content-Security-Policy/g)).toHaveLength(1);
  });

  test('an old address under a file, or at one, leaves that file as it is', () => {
    const root = folder();
    mkdirSync(path.join(root, 'out'));
    writeFileSync(path.join(root, 'out/a.html'), 'the page');
    const redirectFrom = ['/a.html/b', '/c.html', '/c.html/d', '/e.html/f', '/e.html'];
    writeHosts(root, getSite(), [page({ href: '/a.html', redirectFrom })]);
    expect(readFileSync(path.join(root, 'out/a.html'), 'utf8')).toBe('the page');
    expect(readFileSync(path.join(root, 'out/c.html'), 'utf8')).toContain('/a.html');
  });

  test('a page at an old address, where a plain host would serve it', () => {
    expect(refreshFile('/vieille.html')).toBe('vieille.html');
    expect(refreshFile('/vieille.htm')).toBe('vieille.htm');
    expect(refreshFile('/vieille/page')).toBe('vieille/page/index.html');
    expect(refreshFile('/vieille.php')).toBeNull();
    const html = refreshPage({ from: '/vieille', to: '/agence.html' }, 'https://www.exemple.fr');
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/agence.html">');
    expect(html).toContain('<link rel="canonical" href="https://www.exemple.fr/agence.html">');
    expect(html).toContain('<meta name="robots" content="noindex">');
  });
});
