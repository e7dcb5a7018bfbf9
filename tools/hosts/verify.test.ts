import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SECURITY_HEADERS } from '@/lib/http/headers';
import { VercelOutput } from './vercel-output';
import { faultsOf } from './verify';

const base = mkdtempSync(path.join(tmpdir(), 'verify-'));
afterAll(() => rmSync(base, { recursive: true }));
const folder = (): string => mkdtempSync(path.join(base, 'one-'));
const out = folder();
writeFileSync(path.join(out, 'agence.html'), '<p>Agence</p>');

const asked = { path: '/agence.html', status: 200, file: 'agence.html' } as const;
const headers: Record<string, string> = {
  ...Object.fromEntries(Object.entries(SECURITY_HEADERS).map(([name, value]) => [name.toLowerCase(), value])),
  'content-security-policy': "style-src 'sha256-a'",
};
const body = Buffer.from('<p>Agence</p>');

test('an answer as it should be has no fault', () => {
  expect(faultsOf(asked, { status: 200, headers, body }, out)).toEqual([]);
  const led = { path: '/agence', status: 301, location: '/agence.html' } as const;
  expect(faultsOf(led, { status: 308, headers: { location: '/agence.html' } }, out)).toEqual([]);
});

test('each fault is told', () => {
  const policy = { ...headers, 'content-security-policy': "default-src 'none'" };
  const { 'x-content-type-options': _, ...fewer } = headers;
  const scripted = Buffer.from('<script src="/a.js"></script>');
  expect(
    [
      ...faultsOf(asked, { status: 404, headers }, out),
      ...faultsOf(
        { ...asked, path: '/agence', status: 301, location: '/agence.html' },
        { status: 301, headers: { location: '/' } },
        out,
      ),
      ...faultsOf(asked, { status: 200, headers, body: scripted }, out),
      ...faultsOf(asked, { status: 200, headers: fewer, body }, out),
      ...faultsOf(asked, { status: 200, headers: policy, body }, out),
    ].map((fault) => fault.replace(out, 'out')),
  ).toEqual([
    '/agence.html : réponse 404, attendu 200',
    '/agence : réponse 301 vers /, attendu 301 vers /agence.html',
    '/agence.html : le contenu n’est pas celui de out/agence.html',
    '/agence.html : la page a du JavaScript',
    '/agence.html : l’en-tête X-Content-Type-Options manque',
    '/agence.html : la politique de sécurité n’a pas les empreintes des pages',
  ]);
});

test('one policy a response, however a host joins headers', () => {
  const of = (...policies: string[]) =>
    faultsOf(
      { path: '/robots.txt', status: 200, file: 'robots.txt' },
      {
        status: 200,
        headers: policies.length === 0 ? {} : { 'content-security-policy': policies.join(', ') },
      },
      folder(),
    );
  expect(of()).toEqual(['/robots.txt : l’en-tête Content-Security-Policy manque']);
  expect(of("default-src 'none'")).toEqual([]);
  expect(of("default-src 'none'", 'upgrade-insecure-requests')).toEqual([
    '/robots.txt : 2 politiques de sécurité au lieu d’une',
  ]);
  const led = { path: '/agence', status: 301, location: '/agence.html' } as const;
  const twice = { location: '/agence.html', 'content-security-policy': ['a', 'b'] };
  expect(faultsOf(led, { status: 301, headers: twice }, out)).toEqual([
    '/agence : 2 politiques de sécurité au lieu d’une',
  ]);
});

test('a host may refuse what is malformed by itself, and may not answer it', () => {
  const malformed = { path: '/100%', status: 404, file: '404.html', refusedEarly: true } as const;
  expect(faultsOf(malformed, { status: 400, headers: {} }, out)).toEqual([]);
  expect(faultsOf(malformed, { status: 200, headers: {} }, out)).toEqual([
    '/100% : réponse 200, attendu 404',
  ]);
  const { refusedEarly: _, ...strict } = malformed;
  expect(faultsOf(strict, { status: 400, headers: {} }, out)).toEqual(['/100% : réponse 400, attendu 404']);
});

test('a letter of a place may be encoded in small letters, and a page carry its policy', () => {
  const led = { path: '/é/', status: 301, location: '/%C3%A9' } as const;
  expect(faultsOf(led, { status: 301, headers: { location: '/%c3%a9' } }, out)).toEqual([]);
  const meta = Buffer.from(
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><p>Agence</p>',
  );
  expect(faultsOf(asked, { status: 200, headers, body: meta }, out)).toEqual([]);
});

test('Vercel’s routing table is read as Vercel reads it', () => {
  const output = folder();
  const write = (name: string, text: string): void => {
    const file = path.join(output, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const routes = [
    // A redirect that goes on: a later one has the last word.
    { src: '^/(.+)/$', headers: { Location: '/$1' }, status: 308, continue: true },
    { src: '/.*', headers: { 'X-All': 'yes' }, continue: true },
    { src: '^/agence/?$', headers: { Location: '/agence.html' }, status: 308 },
    { src: '/.*', has: [{ type: 'header', key: 'rsc' }], dest: '/never' },
    { handle: 'filesystem' },
    { handle: 'error' },
    { src: '/.*', dest: '/404', status: 404 },
  ];
  write('config.json', JSON.stringify({ version: 3, routes, overrides: { '404.html': { path: '404' } } }));
  write('static/404.html', 'absente');
  write(
    'functions/agence.html.func/.vc-config.json',
    '{"filePathMap":{"content/site.yml":"content/site.yml"}}',
  );
  const config = {
    fallback: { fsPath: 'agence.html' },
    experimentalBypassFor: [{ key: 'content-type', value: 'multipart/form-data;.*' }],
  };
  write('functions/agence.html.prerender-config.json', JSON.stringify(config));
  write('functions/agence.html', 'Agence');
  const vercel = new VercelOutput(output);
  expect(vercel.ask('/agence/?a=b')).toMatchObject({
    status: 308,
    headers: { location: '/agence.html?a=b' },
  });
  expect(vercel.ask('/x/')).toMatchObject({ status: 308, headers: { location: '/x' } });
  const page = vercel.ask('/agence.html');
  expect([page.status, page.headers['x-all'], String(page.body)]).toEqual([200, 'yes', 'Agence']);
  const missing = vercel.ask('/x');
  expect([missing.status, String(missing.body)]).toEqual([404, 'absente']);
  expect(vercel.letsFormsThrough('/agence.html')).toBe(true);
  expect(vercel.missingFiles('/agence.html', ['content/site.yml', 'b'])).toEqual(['b']);
});
