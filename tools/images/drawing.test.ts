import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { brandSchema } from '@/lib/content/brand';
import { fillColours } from './colours';
import { lighten, looksLike } from './drawing';
import { drawingProblems } from './drawing-rules';
import { inspectImages } from './inspect';
import { plannedImages, prepareImages } from './prepare';

const svg = (body: string, attributes = 'viewBox="0 0 40 20"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${body}</svg>`;

describe('what a drawing may not have', () => {
  const message = (source: string): string[] =>
    drawingProblems(source).map(({ line, column, message }) => `${line}:${column} ${message}`);

  test.each([
    [svg('\n<script>alert(1)</script>'), '2:1 il contient un script : enlevez-le'],
    [svg('<path d="M0 0" onload="x()"/>'), '1:76 l’attribut « onload » est un script : enlevez-le'],
    [svg('<path d="M0 0" ONCLICK="x()"/>'), '1:76 l’attribut « ONCLICK » est un script : enlevez-le'],
    [svg('<foreignObject/>'), '1:61 il contient du HTML (foreignObject) : enlevez-le'],
    [svg('<a href="#b"/>'), '1:61 il contient un lien : enlevez-le'],
    [svg('<set attributeName="href"/>'), '1:61 il contient une animation : enlevez-le'],
    [svg('<iframe/>'), '1:61 il contient <iframe> : enlevez-le'],
    [svg('<s:script xmlns:s="http://www.w3.org/2000/svg"/>'), '1:61 il contient un script : enlevez-le'],
    [
      svg('<g xmlns="http://www.w3.org/1999/xhtml"/>'),
      '1:6 l’attribut « xmlns » annonce autre chose qu’un dessin : enlevez-le',
    ],
  ])('%s', (source, wanted) => expect(message(source)).toEqual([wanted]));

  test.each([
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">',
    '<!DOCTYPE svg [<!ENTITY a "b">]>',
    '<!doctype svg>',
  ])('%s', (declaration) => {
    const kind = declaration.slice(0, 9);
    expect(message(`\n${declaration}${svg('')}`)).toEqual([
      `2:1 il contient « ${kind} … » : enlevez cette ligne, aucun navigateur n’en a besoin`,
    ]);
  });

  test('a style sheet from elsewhere', () => {
    expect(message(`<?xml version="1.0"?><?xml-stylesheet href="a.css"?>${svg('')}`)).toEqual([
      '1:22 il contient « <?xml-stylesheet » : enlevez cette ligne',
    ]);
  });

  test.each([
    ['<image/>', ['il contient une image prise ailleurs']],
    ['<use href="https://exemple.fr/a.svg#b"/>', ['l’attribut « href » mène hors du dessin']],
    ['<use href="data:image/svg+xml,x#b"/>', ['l’attribut « href » mène hors du dessin']],
    [
      '<use xlink:href="a.svg#b" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
      ['l’attribut « xlink:href » mène'],
    ],
    ['<path fill="url(https://exemple.fr/a.svg#b)"/>', ['l’attribut « fill » contient « url( »']],
    ['<path style="fill:URL( data:x )"/>', ['l’attribut « style » contient « URL( »']],
    ['<style>@import "a.css";</style>', ['son style contient « @import »']],
    ['<style><![CDATA[@IMPORT "a.css";]]></style>', ['son style contient « @IMPORT »']],
    ['<style>&#64;import "a.css";</style>', ['son style contient « @import »']],
    ['<style>p{fill:u\\72l(a)}</style>', ['son style contient « \\ »']],
    ['<style>p{mask:image-set("a" 1x)}</style>', ['son style contient « image-set( »']],
    ['<style>@font-face{src:url(a)}</style>', ['son style contient « @font-face »']],
    [
      '<s:style xmlns:s="http://www.w3.org/2000/svg">p{fill:url(a)}</s:style>',
      ['son style contient « url( »'],
    ],
  ])('what would be fetched: %s', (body, wanted) => {
    const found = drawingProblems(svg(body)).map(({ message }) => message);
    expect(found).toEqual(wanted.map((start) => expect.stringContaining(start)));
  });

  test('what is no XML is told at its line', () => {
    expect(message(svg('\n<g>'))).toEqual(['2:9 ce n’est pas du SVG correct : enregistrez-le de nouveau']);
    expect(message(svg('\n<title>a&nbsp;b</title>'))).toEqual([
      '2:9 il contient « &nbsp; » : écrivez le signe lui-même',
    ]);
    expect(message(svg('<title>a&amp;b&#233;</title>'))).toEqual([]);
    expect(message('<html/>')).toEqual(expect.arrayContaining(['1:1 il ne commence pas par <svg>']));
  });

  test('what drawing programs leave, and all that stays inside the drawing, is taken', () => {
    const inkscape = svg(
      '<sodipodi:namedview inkscape:zoom="1"/><metadata>x</metadata><!-- note --><defs><linearGradient id="a"/></defs><style>.b{fill:url(#a)} @media (max-width:1px){.b{fill:#000}}</style><path class="b" d="M0 0h9" style="stroke:url(\'#a\')"/><use href="#a"/>',
      'viewBox="0 0 40 20" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"',
    );
    expect(drawingProblems(`<?xml version="1.0" encoding="UTF-8"?>\n${inkscape}`)).toEqual([]);
  });
});

describe('the brand’s colours in a drawing', () => {
  const { day, night } = brandSchema.parse({}).colors;

  test('are put in by their names', () => {
    const source = '<path fill="var(--color-accent)" stroke="var( --color-dusk-ink, #000 )"/>';
    expect(fillColours(source, day)).toBe('<path fill="#b3401a" stroke="#fbf8f2"/>');
    expect(fillColours(source, night)).toBe('<path fill="#ff9466" stroke="#f1eee8"/>');
  });

  test('are mixed, and what is not theirs is left alone', () => {
    expect(fillColours('color-mix(in srgb,var(--color-paper) 25%,#000000)', day)).toBe('#3f3e3d');
    expect(fillColours('var(--autre) var(--color-autre)', day)).toBe('var(--autre) var(--color-autre)');
  });
});

describe('the files of drawings', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'drawings-'));
    mkdirSync(path.join(root, 'content/images'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const write = (name: string, source: string): void =>
    writeFileSync(path.join(root, 'content/images', name), source);

  async function prepare() {
    const { originals, findings } = await inspectImages(root);
    expect(findings).toEqual([]);
    const manifest = await prepareImages(root, originals);
    expect(plannedImages(root, originals)).toEqual(manifest);
    const text = (src: string | undefined) => src && readFileSync(path.join(root, 'public', src), 'utf8');
    const drawing = (name: string) => {
      const asset = manifest[name];
      if (asset?.kind !== 'drawing') throw new Error(`"${name}" is no drawing.`);
      return { ...asset, dayText: text(asset.day), nightText: text(asset.night) };
    };
    return drawing;
  }

  test('a drawing has another for the night beside it, or its colours make one', async () => {
    write('a.svg', svg('<path fill="#123456" d="M0 0h9v9z"/>'));
    write('a-nuit.svg', svg('<path fill="#654321" d="M0 0h9v9z"/>'));
    write('b.svg', svg('<path fill="var(--color-ink)" d="M0 0h9v9z"/>'));
    write('c.svg', svg('<path fill="#abcdef" d="M0 0h9v9z"/>'));
    const drawing = await prepare();
    expect(drawing('a.svg')).toMatchObject({ width: 40, height: 20, colorClass: 'bg-sand' });
    expect(drawing('a.svg').dayText).toContain('#123456');
    expect(drawing('a.svg').nightText).toContain('#654321');
    expect(drawing('b.svg').dayText).toContain('#1d2329');
    expect(drawing('b.svg').nightText).toContain('#e9e6df');
    expect(drawing('c.svg').night).toBeUndefined();
    for (const name of readdirSync(path.join(root, 'public/images')))
      expect(name).toMatch(/^[a-c](-nuit)?-[0-9a-f]{12}\.svg$/);
  });

  test('another brand gives them other addresses', async () => {
    write('b.svg', svg('<path fill="var(--color-accent)" d="M0 0h9v9z"/>'));
    const before = (await prepare())('b.svg');
    writeFileSync(path.join(root, 'content/apparence.yml'), 'colors:\n  day:\n    accent: "#0000aa"\n');
    const after = (await prepare())('b.svg');
    expect(after.dayText).toMatch(/#00a\b|#0000aa/);
    expect(after.day).not.toBe(before.day);
    expect(after.look).not.toBe(before.look);
  });

  test('one that may not be is named with its line, one without a size and one too heavy too', async () => {
    write('clic.svg', svg('\n<script/>'));
    write('sans-taille.svg', svg('', 'width="9"'));
    write('lourd.svg', svg(`<path d="${'M0 0'.repeat(40_000)}"/>`));
    const { findings } = await inspectImages(root);
    expect(findings.map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`)).toEqual([
      'content/images/clic.svg:2 dessin-interdit le dessin « clic.svg » : il contient un script : enlevez-le.',
      'content/images/lourd.svg:1 image-trop-lourde le dessin « lourd.svg » pèse 161 ko, plus que les 150 ko permis : simplifiez-le, ou enregistrez-le en PNG.',
      'content/images/sans-taille.svg:1 image-illisible le dessin « sans-taille.svg » ne dit pas sa taille : son <svg> demande un attribut viewBox="0 0 largeur hauteur".',
    ]);
  });

  test('are made light only where nobody sees it', async () => {
    const heavy = svg(
      '<!-- note --><g><path fill="#ff0000" d="M 0.000 0.000 L 9.000 0.000 L 9.000 9.000 z"/></g>',
    );
    const light = await lighten(heavy);
    expect(light.length).toBeLessThan(heavy.length);
    expect(light).not.toContain('note');
    expect(looksLike(Buffer.alloc(4000), Buffer.alloc(4000))).toBe(true);
    // Three channels of 4,000.
    expect(looksLike(Buffer.alloc(4000), Buffer.alloc(4000).fill(255, 0, 3))).toBe(false);
    expect(looksLike(Buffer.alloc(4), Buffer.alloc(8))).toBe(false);
  });
});

test('the landscapes are as light as they may be, each by day and by night', async () => {
  const { originals, findings } = await inspectImages(process.cwd());
  expect(findings).toEqual([]);
  const { day, night } = brandSchema.parse({}).colors;
  const landscapes = originals.filter(({ name }) => name.startsWith('inspiration-'));
  expect(landscapes).toHaveLength(22);
  for (const original of landscapes) {
    if (original.kind !== 'drawing') throw new Error(original.name);
    const filled = fillColours(original.source, original.name.endsWith('-nuit.svg') ? night : day);
    expect(filled, original.name).not.toContain('var(');
    expect(filled, original.name).not.toContain('color-mix(');
    expect(Buffer.byteLength(filled), original.name).toBeLessThanOrEqual(8_000);
    expect(gzipSync(filled, { level: 9 }).length, original.name).toBeLessThanOrEqual(3_000);
  }
});
