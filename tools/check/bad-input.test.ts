import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadContent } from '@/lib/content/load';
import { type Finding, formatFinding } from '@/lib/findings/finding';
import { checkContent } from '.';
import { applyAdvice } from './testing/apply-advice';
import { TEST_IMAGE } from './testing/test-site';

/** Who the site belongs to, with nothing invented that the check would tell. */
const SITE = readFileSync('lib/content/fixtures/site.yml', 'utf8');

/** A page without a fault, whose lines the cases below replace. */
const FRONT = [
  '---',
  'title: "Développeur back-end"',
  'seo_description: "Ce que fait un développeur back-end, et ce qu’il apporte à un projet."',
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
  writeFileSync(path.join(root, 'content/site.yml'), SITE);
  for (const slug of ['accueil', 'contact', 'expertises']) {
    const front = FRONT.map((line) => line.replace(/"(.*)"/, `"$1 (${slug})"`)).filter(
      (line) => !/^header/.test(line),
    );
    mkdirSync(path.join(root, 'content/pages'), { recursive: true });
    writeFileSync(path.join(root, `content/pages/${slug}.mdx`), [...front, '## Titre', ''].join('\n'));
  }
  mkdirSync(path.join(root, 'public'));
  writeFileSync(path.join(root, 'public/plaquette.pdf'), '');
  writeFileSync(path.join(root, 'content/images/inspiration-5.png'), TEST_IMAGE);
});

afterAll(() => rmSync(root, { recursive: true }));

/** The findings of one page, as they are printed, without its folder. */
async function check(source: string | Uint8Array, name = 'page.mdx'): Promise<string> {
  const findings = await find(source, name);
  return findings.map((found) => formatFinding(found).replace('content/expertises/', '')).join('\n');
}

async function find(source: string | Uint8Array, name = 'page.mdx'): Promise<Finding[]> {
  const folder = path.join(root, 'content/expertises');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [other, text] of Object.entries(OTHERS)) writeFileSync(path.join(folder, other), text);
  writeFileSync(path.join(folder, name), source);
  return (await checkContent(root)).findings;
}

/** Pages that stand beside the one that is checked. */
const OTHERS: Record<string, string> = {
  'page-2.mdx': [
    ...FRONT.map((line) => line.replace(/"(Dév|Ce)(.*)"/, '"$1$2 Deux"')).slice(0, -1),
    'permalink: "/expertises/page-2.html"',
    'redirect_from: ["/ancienne.html"]',
    '---',
    'Du texte.',
    '',
  ].join('\n'),
  'brouillon.mdx': [
    ...FRONT.map((line) => line.replace(/"(Dév|Ce)(.*)"/, '"$1$2 Trois"')).slice(0, -1),
    'draft: true',
    '---',
    'Du texte.',
    '',
  ].join('\n'),
};

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
  'a closing fence with one dash too many': [...FRONT.slice(0, -1), '----', 'Du texte.', ''].join('\n'),
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
  'a kramdown list on a link': page('Un [site](/){:target="_blank"}.'),
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
  'a title that is cut': withKey(
    2,
    'title: "Développeur back-end, front-end et full-stack : le guide de nos métiers"',
  ),
  'a description that is cut': withKey(3, `seo_description: "${'Ce que fait un développeur. '.repeat(6)}"`),
  'a description that says nothing': withKey(3, 'seo_description: "Développeur."'),
  'faults of the front matter that hide none': withKey(
    5,
    'header-img: "absente"\nupdated: "hier"\ndraft: "non"',
  ),
  'the title of another page': withKey(2, 'title: "Développeur back-end (contact)"'),
  'the description of another page': withKey(
    3,
    'seo_description: "Ce que fait un développeur back-end, et ce qu’il apporte à un projet. (contact)"',
  ),
  'the permalink of another page': withKey(5, 'permalink: "/expertises/page-2.html"'),
  'a redirect from a page that exists': withKey(5, 'redirect_from:\n  - "/contact"'),
  'a redirect from a file of the site': withKey(5, 'redirect_from: ["/plaquette.pdf", "/404.html"]'),
  'a redirect that files cannot tell': withKey(5, 'redirect_from: ["/?p=12", "/page#ancre"]'),
  'a redirect from what hosts keep for themselves': withKey(
    5,
    'redirect_from: ["/404", "/_next/a.js", "/404.html/", "/%34%30%34.html"]',
  ),
  'a redirect from a page, a copy or a file, written otherwise': withKey(
    5,
    'redirect_from: ["/%63ontact.html", "/contact.md", "/Plaquette.pdf/", "/accueil"]',
  ),
  'a redirect that no browser asks for': withKey(
    5,
    'redirect_from: ["/../a.html", "/%2e%2e/a.html", "/a%2Fb", "/a%0Ab", "/a%3Fb", "/a\\\\b"]',
  ),
  'a redirect too long for a name of nginx': withKey(5, `redirect_from: ["/${'é/'.repeat(84)}"]`),
  'a redirect from itself, encoded': withKey(5, 'redirect_from: ["/expertises/%70age.html"]'),
  'a redirect from itself': withKey(5, 'redirect_from: ["/expertises/page.html"]'),
  'a redirect that another page has, in other words': withKey(
    5,
    'redirect_from: ["/%61ncienne.html", "//ancienne.html", "/a//../b"]',
  ),
  'a redirect that another page has': withKey(5, 'redirect_from: ["/ancienne.html"]'),
  'a heading of level 1': page('# Titre', '', 'Du texte.'),
  'a heading of level 1, in HTML': page('<h1>Titre</h1>'),
  'a heading level skipped': page('## Titre', '', '#### Sous-titre'),
  'a first heading of level 3': page('### Titre'),
  'an empty heading': page('## Titre', '', '##'),
  'an anchor given twice': page('## Un', '::attr{#a}', '', 'Du texte.', '', '## Deux', '::attr{#a}'),
  'an anchor given again by HTML': page('## Un', '', '<p id="un">Du texte.</p>'),
  'a link to a page that does not exist': page('Voir [nos métiers](/expertise.html).'),
  'a link to a page without its extension': page('Voir [nos métiers](/expertises).'),
  'a link to no page at all': page('Voir [nos métiers](/une-page-que-personne-n-a-jamais-ecrite.html).'),
  'a link to an old address': page('Voir [nos métiers](/ancienne.html).'),
  'a link to a draft': page('Voir [nos métiers](/expertises/brouillon.html).'),
  'a link to a file that does not exist': page('Voir [notre plaquette](/plaquete.pdf).'),
  'a button to a page that does not exist': page('::bouton[Nous écrire]{href="/contacts.html"}'),
  'a reference to a page that does not exist': page('Voir [nos métiers][a].', '', '[a]: /expertise.html'),
  'a link to an anchor that does not exist': page(
    '## Notre méthode',
    '',
    'Voir [la méthode](#notre-methode).',
  ),
  'a link to an anchor of another page': page('Voir [notre page](/contact.html#formulaire).'),
  'a link to ourselves': page('Voir [nos métiers](http://www.agence-inspiration.fr/expertises.html).'),
  'a link that says nothing': page('Pour en savoir plus, [cliquez ici](/contact.html) ou [ici →](/).'),
  'a link without a text': page('Voir [](/contact.html).'),
  'an image without a text': page('![](inspiration-5.png)'),
  'an image of HTML, without a text, that is not there': page('<img src="inspiration-6.png" />'),
  'an image by reference that is not there': page('![Une image][a]', '', '[a]: inspiration-6.png'),
  'a class without a style': page('## Titre', '::attr{.text-mutd .my-5}'),
  'a table of contents that leaves out sections': page(
    ':::sommaire',
    '- [Un](#un)',
    ':::',
    '',
    '## Un',
    '',
    '## Deux',
    '',
    '## Trois',
  ),
  'a table of contents that leads nowhere': page(
    ':::sommaire',
    '- [Un](#une)',
    '- [Un](#un)',
    ':::',
    '',
    '## Un',
  ),
  'several faults in one file': page(
    'Un <br> saut.',
    '',
    'Une {expression}.',
    '',
    '::attr{.lead}',
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
    writeFileSync(site, SITE);
  });
});

/** Messages that ask for words only the editor has: what they cite is an example. */
const OPEN: readonly RegExp[] = [
  /^la directive « (?:attr|span|site) » /,
  /^un bouton a un texte/,
  /^l’image .* n’a pas de texte de remplacement/,
  /^rien n’appelle la note/,
  /redirect_from/,
];

/** An error mended may show a warning that it hid, and no other error. */
const weight = (findings: readonly Finding[]): number =>
  findings.reduce((sum, { level }) => sum + (level === 'error' ? 100 : 1), 0);

describe('what is to be written passes the check', () => {
  const advised = Object.entries(CASES).filter(([, source]) => typeof source === 'string');

  test.each(advised)('%s', async (_, source) => {
    const text = String(source);
    const findings = (await find(text)).filter(({ file }) => file.endsWith('/page.mdx'));
    for (const found of findings) {
      if (!found.message.includes('écrivez « ') || OPEN.some((open) => open.test(found.message))) continue;
      const mended = applyAdvice(text, found);
      expect(mended, found.message).not.toBeNull();
      const left = (await find(mended ?? '')).filter(({ file }) => file.endsWith('/page.mdx'));
      expect(left.map(({ message }) => message)).not.toContain(found.message);
      expect(weight(left), `${found.message}\n${mended}\n${left.map(formatFinding).join('\n')}`).toBeLessThan(
        weight(findings),
      );
    }
  });
});

describe('the company in site.yml', () => {
  const given = SITE;
  const file = (): string => path.join(root, 'content/site.yml');
  const checkWith = async (from: string | RegExp, to: string, text = 'Du texte.'): Promise<string> => {
    expect(given.replace(from, to)).not.toBe(given);
    writeFileSync(file(), given.replace(from, to));
    const found = await check(page(text));
    writeFileSync(file(), SITE);
    return found;
  };

  test.each([
    ['a SIREN with a wrong digit', 'siren: "404 833 048"', 'siren: "404 833 049"'],
    ['a SIREN that is a number', 'siren: "404 833 048"', 'siren: 732829320'],
    ['the VAT number of another company', 'vat: "FR83404833048"', 'vat: "FR12000000000"'],
    ['a VAT number with a wrong key', 'vat: "FR83404833048"', 'vat: "FR84 404 833 048"'],
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
    writeFileSync(file(), SITE);
  });

  test('a fact that it leaves out and a text shows', async () => {
    expect(await checkWith(/ {2}capital: .*\n/, '')).toBe('');
    const text = 'Au capital de :site[company.capital].';
    expect(await checkWith(/ {2}capital: .*\n/, '', text)).toMatchSnapshot();
  });
});

// No snapshot: half a sign cannot be written to a file.
test('half a sign is no address', async () => {
  expect(await check(withKey(5, 'redirect_from: ["/\\uD800"]'))).toContain('sans signe invisible');
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

  test('links that land, in every way of writing one', async () => {
    const body = page(
      '## Titre',
      '::attr{.h5 .text-primary #ancre}',
      '',
      '### Sous-titre',
      '',
      'Voir [la page](#ancre), [une autre](/contact.html#titre), [le haut](#), [le sous-titre](#sous-titre),',
      '[l’accueil](/?a=1), [une voisine](page-2.html), [la plaquette](/plaquette.pdf), [ailleurs](https://exemple.fr/x),',
      '[nous écrire](mailto:a@exemple.fr), <a href="#ancre">un lien en HTML</a>, [un autre][a] et une note[^1].',
      '',
      '<img src="inspiration-5.png" alt="" />',
      '',
      '[a]: /expertises.html',
      '',
      '[^1]: Qui revient à [son appel](#fnref:1).',
    );
    expect(await check(body)).toBe('');
  });

  test('a draft that links to a draft', async () => {
    const body = withKey(5, 'draft: true').replace('Du texte.', '[Une page](/expertises/brouillon.html)');
    expect(await check(body)).toBe('');
  });

  test('a table of contents with every section', async () => {
    expect(await check(page(':::sommaire', '- [Un](#un)', ':::', '', '## Un', '', '### Deux'))).toBe('');
  });

  test('an old address that no page has', async () => {
    expect(await check(withKey(5, 'redirect_from: ["/vieille.html", "/vieille/"]'))).toBe('');
  });

  test('in a draft, an error is one of a draft', async () => {
    const draft = withKey(5, 'draft: true').replace('Du texte.', 'Une {expression}.');
    expect(await check(draft)).toContain('  erreur de brouillon  ');
    expect(await check(draft)).not.toContain('  erreur  ');
  });
});
