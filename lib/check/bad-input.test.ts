import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadContent } from '@/lib/content';
import { formatFinding } from '@/lib/content/diagnostics';
import { checkContent } from '.';

/** A page without a fault, whose lines the cases below replace. */
const FRONT = [
  '---',
  'title: "Développeur back-end"',
  'seo_description: "Ce que fait un développeur back-end."',
  'summary: "Ce que fait un développeur back-end."',
  'header-img: "inspiration-5"',
  '---',
];
const page = (...body: string[]): string => [...FRONT, ...body, ''].join('\n');
const withKey = (line: number, key: string): string =>
  [...FRONT.slice(0, line - 1), key, ...FRONT.slice(line), 'Du texte.', ''].join('\n');
const without = (line: number): string =>
  [...FRONT.slice(0, line - 1), ...FRONT.slice(line), 'Texte.', ''].join('\n');

let root: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'contenu-'));
  mkdirSync(path.join(root, 'content/images'), { recursive: true });
  cpSync('content/site.yml', path.join(root, 'content/site.yml'));
  cpSync('content/images/inspiration-5.png', path.join(root, 'content/images/inspiration-5.png'));
});

afterAll(() => rmSync(root, { recursive: true }));

/** The findings of one page, as they are printed, without its folder. */
async function check(source: string | Uint8Array, name = 'page.mdx'): Promise<string> {
  const folder = path.join(root, 'content/expertises');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(path.join(folder, name), source);
  const { findings } = await checkContent(root);
  return findings.map((found) => formatFinding(found).replace('content/expertises/', '')).join('\n');
}

const CASES: Record<string, string | Uint8Array> = {
  'a tab in the front matter': withKey(3, '\tseo_description: "a"'),
  'a missing key': without(3),
  'a misspelt key': withKey(3, 'seo_desciption: "Ce que fait un développeur."'),
  'an unknown key': withKey(5, 'couleur: "bleu"'),
  'a number for a title': withKey(2, 'title: 2026'),
  'an empty title': withKey(2, 'title: ""'),
  'a colon in a text without quotes': withKey(2, 'title: API : le guide'),
  'a quote left open': withKey(4, 'summary: "Ce que fait'),
  'a key written twice': withKey(3, 'title: "Encore"'),
  'a permalink that contradicts the file name': withKey(5, 'permalink: "/expertises/autre.html"'),
  'an image that does not exist': withKey(5, 'header-img: "inspiration-55"'),
  'a text for a list': withKey(5, 'redirect_from: "/ancienne.html"'),
  'a list item that is no address': withKey(5, 'redirect_from: ["ancienne.html"]'),
  'a related page that does not exist': withKey(5, 'related: ["page", "autre"]'),
  'a date that does not exist': withKey(5, 'updated: "2026-02-30"'),
  'no front matter': 'Du texte.\n',
  'front matter left open': '---\ntitle: "A"\n',
  'a closing fence with one dash too many': '---\ntitle: "A"\n----\nDu texte.\n',
  'an unclosed container': page('Avant.', '', ':::note[Titre]', 'Du texte.'),
  'an unclosed container around a closed one': page(
    ':::note',
    ':::figure',
    '![Une image](inspiration-5.png)',
    ':::',
  ),
  'a closing fence that closes nothing': page('Du texte.', '', ':::'),
  'an unknown container': page(':::remarque', 'Du texte.', ':::'),
  'a directive in the wrong form': page('::note[Titre]'),
  'a misspelt directive': page('## Titre', '::atr{.lead}'),
  'a fact that site.yml has under another name': page('Notre numéro : :site[siren].'),
  'a fact that site.yml does not have': page('Notre couleur : :site[couleur].'),
  'a fact without a name': page('Notre :site[].'),
  'an empty note': page(':::note', ':::'),
  'a button without an address': page('::bouton[Écrire]'),
  'a figure without an image': page(':::figure', 'Une légende.', ':::'),
  'a table of contents that is no list of anchors': page(':::sommaire', '- [Accueil](/)', ':::'),
  'attr with nothing to describe': page('Du texte.', '', '::attr{.lead}', '', 'Du texte.'),
  'attr in a line with nothing to describe': page('Du texte :attr{.lead} ici.'),
  'attr that gives nothing': page('## Titre', '::attr'),
  'a kramdown list under a heading': page('## Titre', '{: .font-primary #titre}'),
  'a kramdown list on a link': page('Un [lien](/){:target="_blank"}.'),
  'a kramdown id in a heading': page('## Titre {#titre}'),
  'a kramdown table of contents': page('{:toc}'),
  'broken JSX': page('Avant.', '', '<div class="a', '', 'Après.'),
  'a tag left open': page('Un <kbd>mot.'),
  'a tag that closes nothing': page('Un mot</kbd>.'),
  'a void tag without its slash': page('Un <br> saut.'),
  'an HTML comment': page('<!-- à revoir -->'),
  'a link in angle brackets': page('Voir <https://exemple.fr>.'),
  'a sign that opens a tag': page('Si a <5 alors.'),
  'an expression': page('Il y en a {1 + 1}.'),
  'an open brace': page('Une accolade { seule.'),
  'an import': page('import A from "a"'),
  'an export': page('export const a = 1'),
  'a component': page('<Bouton>Texte</Bouton>'),
  'an element that is not allowed': page('<iframe src="https://exemple.fr"></iframe>'),
  'an attribute that is not allowed': page('<p style="color:red" onclick="a()" className="b">Texte</p>'),
  'an attribute that is not allowed, on a directive': page(
    '## Titre',
    '::attr{style="color:red" onclick="a()"}',
  ),
  'an attribute that is code': page('<p class={a}>Texte</p>'),
  'an address that is code': page(
    '[Texte](javascript:alert(1)) et ::bouton',
    '',
    '::bouton[A]{href="javascript:a"}',
  ),
  'an image that is not there': page('![Une image](inspiration-6.png)'),
  'a note that nothing calls': page('Du texte.', '', '[^a]: Une note.'),
  'what the import left': page('```à-reprendre', '{% include a %}', '```'),
  'a decomposed accent': page('Du texte de\u0301compose\u0301.'),
  'a zero-width space': page('Du te\u200bxte.'),
  'a soft hyphen': page('Du te\u00adxte.'),
  'an empty file': '',
  'a file of blank lines': '\n\n  \n',
  'a file that is not UTF-8': new Uint8Array([
    ...Buffer.from('---\ntitle: "D'),
    0xe9,
    ...Buffer.from('v"\n---\n'),
  ]),
  'several faults in one file': page(
    'Un <br> saut.',
    '',
    'Une {expression}.',
    '',
    '::attr{.a}',
    '',
    '<p>Texte',
    '',
    ':::x',
  ),
};

describe('bad input gets its line and what to write', () => {
  test.each(Object.entries(CASES))('%s', async (name, source) => {
    expect(await check(source)).not.toBe('');
    expect(await check(source)).toMatchSnapshot(name);
  });

  test('a file name that cannot be an address', async () => {
    expect(await check(page('Du texte.'), 'Développeur Mobile.mdx')).toMatchSnapshot();
  });

  test('site.yml', async () => {
    const site = path.join(root, 'content/site.yml');
    writeFileSync(
      site,
      'name: "A"\nurl: "exemple.fr"\nemail: 12\ntelephone: "01 23 45 67 89"\nnavigation: []\ntwiter: "a"\n',
    );
    expect(await check(page('Du texte.'))).toMatchSnapshot();
    rmSync(site);
    expect(await check(page('Du texte.'))).toMatchSnapshot();
    cpSync('content/site.yml', site);
  });
});

describe('the company in site.yml', () => {
  const given = readFileSync('content/site.yml', 'utf8');
  const file = (): string => path.join(root, 'content/site.yml');
  const checkWith = async (from: string | RegExp, to: string, text = 'Du texte.'): Promise<string> => {
    expect(given.replace(from, to)).not.toBe(given);
    writeFileSync(file(), given.replace(from, to));
    const found = await check(page(text));
    cpSync('content/site.yml', file());
    return found;
  };

  test.each([
    ['a SIREN with a wrong digit', 'siren: "000 000 000"', 'siren: "000 000 001"'],
    ['a SIREN that is a number', 'siren: "000 000 000"', 'siren: 732829320'],
    ['the VAT number of another company', 'vat: "FR12000000000"', 'vat: "FR83404833048"'],
    ['a VAT number with a wrong key', 'vat: "FR12000000000"', 'vat: "FR13 000 000 000"'],
    ['a capital that is a text', 'capital: 10000', 'capital: "10 000 €"'],
    ['a host without telephone', /\n {2}telephone: .*/, ''],
    ['a profile without https', 'https://www.linkedin', 'http://www.linkedin'],
    ['an unknown key of the company', '  rcs: "Paris"', '  rcs: "Paris"\n  ape: "6201Z"'],
  ])('%s', async (_, from, to) => {
    expect(await checkWith(from, to)).toMatchSnapshot();
  });

  test('an unknown key inside a group is told and stops nothing', async () => {
    writeFileSync(file(), given.replace('  rcs: "Paris"', '  rcs: "Paris"\n  ape: "6201Z"'));
    expect(loadContent(root).site?.company.rcs).toBe('Paris');
    cpSync('content/site.yml', file());
  });

  test('a fact that it leaves out and a text shows', async () => {
    expect(await checkWith(/ {2}capital: .*\n/, '')).toBe('');
    const text = 'Au capital de :site[company.capital].';
    expect(await checkWith(/ {2}capital: .*\n/, '', text)).toMatchSnapshot();
  });
});

describe('what is no fault', () => {
  test('a byte-order mark and CRLF', async () => {
    expect(await check(`\ufeff${page('Du texte.').replaceAll('\n', '\r\n')}`)).toBe('');
  });

  test('colons in a text, comments, and HTML of plain content', async () => {
    const body = page(
      'Il est 10:30, en 16:9, Prix:TTC.',
      '',
      '{/* à revoir */}',
      '',
      'Tapez <kbd>Ctrl</kbd><br />.',
    );
    expect(await check(body)).toBe('');
  });

  test('facts of site.yml', async () => {
    expect(await check(page('Appelez le :site[telephone], SIREN :site[company.siren].'))).toBe('');
  });

  test('in a draft, everything is a warning', async () => {
    const draft = withKey(5, 'draft: true').replace('Du texte.', 'Une {expression}.');
    expect(await check(draft)).toContain('attention');
    expect(await check(draft)).not.toContain('erreur');
  });
});
