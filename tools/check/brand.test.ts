import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BRAND_RECORD, BRAND_SHEET } from '@/lib/images/brand';
import { prepareBrand } from '@/tools/images/brand/prepare';
import { inspectImages } from '@/tools/images/inspect';
import { checkBrand } from './brand';
import { contrast } from './contrast';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'brand-'));
  for (const place of ['content/polices', 'public/fonts'])
    cpSync(place, path.join(root, place), { recursive: true });
  mkdirSync(path.join(root, 'content/images'));
  writeLogo('<path d="M1 25 10 9l6 8z"/>');
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const writeBrand = (text: string): void => writeFileSync(path.join(root, 'content/apparence.yml'), text);
const writeLogo = (shapes: string): void =>
  writeFileSync(
    path.join(root, 'content/images/logo.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 26">${shapes}</svg>`,
  );
const originals = async () => (await inspectImages(root)).originals;
const findings = async (): Promise<string[]> =>
  checkBrand(root, await originals()).map(
    ({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`,
  );

test('the site’s own brand has nothing wrong', async () => {
  expect(checkBrand(process.cwd(), (await inspectImages(process.cwd())).originals)).toEqual([]);
});

describe('contrast', () => {
  test('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  test('of a pair that cannot be read is told with both colours, the ratio and what is asked', async () => {
    writeBrand('colors:\n  day:\n    muted: "#8a9299"\n  night:\n    dusk: "#15191e"\n');
    expect(await findings()).toEqual([
      'content/apparence.yml:3:12 contraste de jour, « muted » (#8a9299) sur « paper » (#fbf8f2) a un contraste de 2,97 : 1 : un texte en demande 4,5 : 1. Rendez l’une plus claire ou l’autre plus sombre.',
      'content/apparence.yml:3:12 contraste de jour, « muted » (#8a9299) sur « surface » (#ffffff) a un contraste de 3,15 : 1 : un texte en demande 4,5 : 1. Rendez l’une plus claire ou l’autre plus sombre.',
      'content/apparence.yml:3:12 contraste de jour, « muted » (#8a9299) sur « sand » (#e7ddca) a un contraste de 2,34 : 1 : un texte en demande 4,5 : 1. Rendez l’une plus claire ou l’autre plus sombre.',
      'content/apparence.yml:5:11 contraste de nuit, « dusk » (#15191e) sur « paper » (#14181d) a un contraste de 1 : 1 : un fond contre la page en demande 1,25 : 1. Rendez l’une plus claire ou l’autre plus sombre.',
    ]);
  });
});

test('a colour that is none, and a key that is unknown, are told at their place', async () => {
  writeBrand('colors:\n  day:\n    accent: rouge\n    papier: "#ffffff"\nlogos: "a.svg"\n');
  expect(await findings()).toEqual([
    'content/apparence.yml:5:1 cle-inconnue la clé « logos » est inconnue : écrivez « logo ».',
    'content/apparence.yml:3:13 valeur-invalide la clé « colors › day › accent » contient « rouge » : écrivez une couleur entre guillemets, dièse et six chiffres : "#b3401a".',
    'content/apparence.yml:4:5 cle-inconnue la clé « colors › day › papier » est inconnue.',
  ]);
});

describe('the headings’ font', () => {
  const COMMAND = 'lancez « npx tsx tools/assets/make-font.ts »';

  test('is told where it is not there, and where it was changed after it was cut', async () => {
    writeBrand('title_font:\n  family: "Autre"\n  file: "autre.woff2"\n');
    expect(await findings()).toEqual([
      `content/apparence.yml:3:9 police-perimee la police « autre.woff2 » n’est pas dans content/polices : déposez-la, puis ${COMMAND}.`,
    ]);
    writeFileSync(path.join(root, 'content/polices/autre.woff2'), 'police');
    expect(await findings()).toEqual([
      `content/apparence.yml:3:9 police-perimee la police « autre.woff2 » a changé depuis qu’elle a été taillée et mesurée : ${COMMAND}.`,
    ]);
  });

  test('is told where what is served is gone, and where nothing was measured', async () => {
    writeBrand('title_font:\n  file: "bricolage-grotesque-700.woff2"\n');
    expect(await findings()).toEqual([]);
    rmSync(path.join(root, 'public/fonts'), { recursive: true });
    expect(await findings()).toEqual([expect.stringContaining(`n’est pas dans public/fonts : ${COMMAND}.`)]);
    rmSync(path.join(root, 'content/polices/mesures.json'));
    expect(await findings()).toEqual([expect.stringContaining(`n’est ni taillée ni mesurée : ${COMMAND}.`)]);
  });
});

test('a logo that would not stay inside itself is refused', async () => {
  writeBrand('logo: "logo.svg"\n');
  writeLogo('<!-- note -->\n<title>Logo</title>\n<path fill="none" d="M1 25 10 9l6 8z"/>\n');
  expect(await findings()).toEqual([]);
  for (const [shapes, leak] of [
    ['<style>.a{fill:none}</style><path class="a" d="M1 25"/>', '<style'],
    ['<path class="a" d="M1 25"/>', 'class='],
    ['<path style="fill:none" d="M1 25"/>', 'style='],
    ['<path id="a" d="M1 25"/>', 'id='],
  ] as const) {
    writeLogo(shapes);
    expect(await findings()).toEqual([
      `content/apparence.yml:1:7 dessin-interdit le logo « logo.svg » contient « ${leak} » : enregistrez-le en formes simples, sans style, ni classe, ni identifiant.`,
    ]);
  }
  writeBrand('logo: "autre.svg"\n');
  expect(await findings()).toEqual([
    'content/apparence.yml:1:7 dessin-interdit le logo « autre.svg » n’est pas un dessin SVG de content/images.',
  ]);
});

test('sheet, icons and browser’s bars follow the brand', async () => {
  await prepareBrand(root, await originals());
  const icon = read('public/icon.svg');
  writeBrand(
    'colors:\n  day:\n    accent: "#0b5fa5"\n    paper: "#f4f8fb"\n  night:\n    accent: "#8ec7ff"\ntitle_font:\n  family: "Autre"\n',
  );
  await prepareBrand(root, await originals());
  const sheet = read(BRAND_SHEET);
  expect(sheet.match(/--color-accent: (#\w+)/g)).toEqual([
    '--color-accent: #0b5fa5',
    '--color-accent: #8ec7ff',
  ]);
  expect(sheet).toContain('font-family: "Autre";');
  expect(sheet).toMatch(/url\("\/fonts\/bricolage-grotesque-700\.[0-9a-f]{8}\.woff2"\)/);
  expect(JSON.parse(read(BRAND_RECORD))).toMatchObject({
    ground: { day: '#f4f8fb', night: '#14181d' },
    logo: { viewBox: '0 0 32 26', shapes: expect.stringContaining('<path') },
  });
  expect(read('public/icon.svg')).not.toBe(icon);
  expect(read('public/icon.svg')).toContain('fill="#0b5fa5"');
});
