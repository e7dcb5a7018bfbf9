import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeHosts } from './write';

const HTML = '<html><head><meta charSet="utf-8"/><style>a{}</style></head></html>';

test('a page of files has the site’s policy in it, once, before anything it holds for', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'meta-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const file = path.join(root, 'out/agence.html');
  mkdirSync(path.join(root, 'out/admin'), { recursive: true });
  writeFileSync(file, HTML);
  writeFileSync(path.join(root, 'out/admin/index.html'), HTML.replace('a{}', 'b{}'));
  const write = () =>
    writeHosts(
      root,
      { url: 'https://www.exemple.fr' },
      [{ href: '/agence.html', redirectFrom: ['/vieille.html'] }],
      path.join(root, 'out'),
      { '/admin/': { 'default-src': ["'self'"] } },
    );
  write();
  const html = readFileSync(file, 'utf8');
  expect(html).toMatchInlineSnapshot(
    `"<html><head><meta charSet="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'self'; font-src 'self'; img-src 'self'; manifest-src 'self'; style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='"><style>a{}</style></head></html>"`,
  );
  write();
  expect(readFileSync(file, 'utf8')).toBe(html);
  expect(readFileSync(path.join(root, 'out/admin/index.html'), 'utf8')).toBe(HTML.replace('a{}', 'b{}'));
  expect(readFileSync(path.join(root, 'out/vieille.html'), 'utf8')).not.toContain('Content-Security-Policy');
});
