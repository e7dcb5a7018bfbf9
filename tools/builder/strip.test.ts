import { expect, test } from 'vitest';
import { needsRuntime } from './pages';
import { stripRuntime } from './strip';

const css = (href: string): string => `/* ${href} */`;

test('scripts, the links that fetch them and the marks of React are gone; the font comes last; all else stays', () => {
  const html = [
    '<!DOCTYPE html><html lang="fr"><head><link rel="preload" as="script" href="/_next/a.js"/>',
    '<link rel="preload" href="/a.woff2" as="font"/><link rel="modulepreload" href="/b.js"/>',
    '<link rel="stylesheet" href="/_next/a.css" data-precedence="next"/><style>p{}</style>',
    '<script src="/_next/a.js" async=""></script></head><body><div hidden=""><!--$--><!--/$--></div>',
    '<p>Si a &lt; b, <!-- -->alors &gt;.</p>',
    '<script type="application/ld+json">{"a":"<b>"}</script>',
    '<script type="speculationrules">{"prerender":[]}</script>',
    '<script>self.__next_f.push([1,"<p>"])</script></body></html>',
  ].join('');
  expect(stripRuntime(html, css)).toBe(
    [
      '<!DOCTYPE html><html lang="fr"><head>',
      '<style>/* /_next/a.css */</style><style>p{}</style>',
      '</head><body>',
      '<p>Si a &lt; b, alors &gt;.</p>',
      '<script type="application/ld+json">{"a":"<b>"}</script>',
      '<script type="speculationrules">{"prerender":[]}</script>',
      '<link rel="preload" href="/a.woff2" as="font"/></body></html>',
    ].join(''),
  );
});

test('a second time changes nothing', () => {
  const once = stripRuntime(
    '<head><link rel="preload" href="/a.woff2" as="font"/></head><body><script>a()</script><p>a</p><!-- b --></body>',
    css,
  );
  expect(stripRuntime(once, css)).toBe(once);
});

test.each([
  ['[project]/components/menu.tsx', true],
  ['[project]/components/menu.tsx <module evaluation>', true],
  ['[project]/components/menu.progressive.tsx', false],
  ['[project]/app/error.tsx', false],
  ['[project]/app/global-error.tsx', false],
  ['[project]/components/terror.tsx', true],
  ['[project]/node_modules/next/dist/esm/client/components/layout-router.js', false],
])('%s needs the runtime: %s', (module, needed) => {
  expect(needsRuntime(module)).toBe(needed);
});
