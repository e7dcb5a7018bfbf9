import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { explainFailure } from '@/tools/disk';
import { writeWhole } from '@/tools/files.mjs';
import { checkContent } from '.';
import { formatFindings } from './report';
import { checkLines, makeTestSite, TEST_IMAGE, testPage, writeInto } from './testing/test-site';

let root: string;
beforeEach(() => {
  root = makeTestSite();
});
afterEach(() => rmSync(root, { recursive: true }));

const at = (file: string): string => path.join(root, file);

/** Every place where the check reads a file by its name. */
const PLACES = [
  'content/pages/x.mdx',
  'content/expertises/x.mdx',
  'content/images/x.png',
  'content/site.yml',
  'content/mots.txt',
  'content/adresses.txt',
];

const makeRoomFor = (file: string): void => {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  rmSync(at(file), { force: true });
};

const ODD: Readonly<Record<string, { make: (file: string) => void; told: string }>> = {
  'a folder': {
    make: (file) => mkdirSync(at(file)),
    told: 'est un dossier, pas un fichier : renommez-le, ou sortez-en les fichiers.',
  },
  'a link to nowhere': {
    make: (file) => symlinkSync('absent', at(file)),
    told: 'est un lien vers un fichier qui n’existe pas : effacez-le, et mettez le fichier à sa place.',
  },
  'a link to itself': {
    make: (file) => symlinkSync(path.basename(file), at(file)),
    told: 'est un lien qui revient à lui-même : effacez-le, et mettez le fichier à sa place.',
  },
  'a fifo': {
    make: (file) => expect(spawnSync('mkfifo', [at(file)]).status).toBe(0),
    told: 'n’est pas un fichier ordinaire (un tube, une prise ou un périphérique) : effacez-le.',
  },
  'a device that never ends': {
    make: (file) => symlinkSync('/dev/zero', at(file)),
    told: 'n’est pas un fichier ordinaire (un tube, une prise ou un périphérique) : effacez-le.',
  },
};

describe.each(Object.entries(ODD))('%s', (_, { make, told }) => {
  test.each(PLACES)('in place of %s', async (file) => {
    makeRoomFor(file);
    make(file);
    const { findings } = await checkContent(root);
    expect(findings).toContainEqual({
      file,
      line: 1,
      column: 1,
      level: 'error',
      rule: 'fichier-illisible',
      message: `« ${path.basename(file)} » ${told}`,
    });
    // The report looks for the lines of what it tells.
    expect(formatFindings(findings, 'text', root)).toContain(told);
  });
});

test.each(['content/pages', 'content/expertises', 'content/images'])(
  'a file in place of %s',
  async (folder) => {
    rmSync(at(folder), { recursive: true, force: true });
    writeFileSync(at(folder), 'Du texte.');
    expect(await checkLines(root)).toContain(
      `${folder}:1:1  erreur  « ${path.basename(folder)} » est un fichier, et ce nom est celui d’un dossier : renommez-le.  (fichier-illisible)`,
    );
  },
);

describe('a text in another encoding', () => {
  const source = testPage('x', 'Une page d’été.');
  const utf16 = (text: string, isBig = false): Buffer => {
    const bytes = Buffer.from(text, 'utf16le');
    return isBig ? bytes.swap16() : bytes;
  };
  const UTF16 =
    'le fichier est en UTF-16 (« Unicode » dans certains éditeurs) : enregistrez-le en « UTF-8 » dans votre éditeur.';

  test.each([
    ['UTF-16, its mark first', utf16(`\ufeff${source}`)],
    ['UTF-16, the other way round', utf16(`\ufeff${source}`, true)],
    ['UTF-16 without a mark', utf16(source)],
  ])('%s', async (_, bytes) => {
    writeInto(root, { 'content/pages/x.mdx': bytes, 'content/site.yml': bytes, 'content/mots.txt': bytes });
    const lines = await checkLines(root);
    for (const file of ['pages/x.mdx', 'site.yml', 'mots.txt']) {
      expect(lines).toContain(`content/${file}:1:1  erreur  ${UTF16}  (fichier-illisible)`);
    }
  });

  test('Windows-1252, at the first byte that is none of UTF-8', async () => {
    const bytes = Buffer.from(source.replaceAll('’', "'"), 'latin1');
    writeInto(root, {
      'content/pages/x.mdx': bytes,
      'content/adresses.txt': Buffer.from('/\n/\xe9t\xe9.html\n', 'latin1'),
    });
    const lines = await checkLines(root);
    const told =
      'un caractère n’est pas en UTF-8, l’encodage attendu : enregistrez le fichier en « UTF-8 » dans votre éditeur.';
    expect(lines).toContain(`content/pages/x.mdx:2:10  erreur  ${told}  (fichier-illisible)`);
    expect(lines).toContain(`content/adresses.txt:2:2  erreur  ${told}  (fichier-illisible)`);
  });

  test('signs that no keyboard gives', async () => {
    writeInto(root, {
      'content/pages/x.mdx': testPage('x', '## Un\u0007 deux\u2028 trois \u202equatre \ufffd'),
    });
    expect(await checkLines(root)).toEqual([
      'content/pages/x.mdx:6:6  avertissement  un caractère de commande (U+0007) se cache ici : effacez ce caractère et retapez le mot.  (caractere-invisible)',
      'content/pages/x.mdx:6:12  avertissement  un séparateur de lignes (U+2028) se cache ici : effacez ce caractère et retapez le mot.  (caractere-invisible)',
      'content/pages/x.mdx:6:20  avertissement  une marque de sens d’écriture (U+202E) se cache ici : effacez ce caractère et retapez le mot.  (caractere-invisible)',
      'content/pages/x.mdx:6:28  avertissement  le signe « \ufffd » tient la place d’un caractère qu’un logiciel n’a pas su lire : retapez le mot.  (caractere-invisible)',
    ]);
  });
});

test('a text of more than two megabytes is not read', async () => {
  writeInto(root, { 'content/pages/x.mdx': testPage('x', 'a'.repeat(2_000_000)) });
  expect(await checkLines(root)).toEqual([
    'content/pages/x.mdx:1:1  erreur  « x.mdx » pèse 2,1 Mo, plus que les 2 Mo permis : découpez-le, ou allégez-le.  (fichier-illisible)',
  ]);
});

describe('what git leaves of two versions', () => {
  const conflict = (mine: string, theirs: string): string =>
    ['<<<<<<< HEAD', mine, '=======', theirs, '>>>>>>> autre'].join('\n');
  const told =
    'erreur  deux versions de ce passage sont l’une sous l’autre, de « <<<<<<< » à « >>>>>>> » : gardez-en une, puis effacez l’autre et les lignes de signes. Le reste du fichier n’est pas relu avant.  (conflit-git)';

  test.each([
    ['pages/x.mdx', testPage('x', conflict('Un texte.', 'Un autre texte.')), 6],
    ['pages/x.mdx', testPage('x').replace(/^summary.*$/m, (line) => conflict(line, line)), 4],
    ['mots.txt', conflict('un', 'deux'), 1],
    ['adresses.txt', `/\n${conflict('/a.html', '/b.html')}`, 2],
    ['site.yml', `name: "A"\n${conflict('url: "a"', 'url: "b"')}`, 2],
  ])('in %s, one finding', async (file, text, line) => {
    writeInto(root, { [`content/${file}`]: text });
    expect(await checkLines(root)).toEqual([`content/${file}:${line}:1  ${told}`]);
  });

  test('an example in code is a text', async () => {
    writeInto(root, { 'content/pages/x.mdx': testPage('x', '```', conflict('a', 'b'), '```') });
    expect(await checkLines(root)).toEqual([]);
  });

  test('so is a line of seven signs alone', async () => {
    writeInto(root, { 'content/pages/x.mdx': testPage('x', '>>>>>>> une citation') });
    expect(await checkLines(root)).toEqual([]);
  });
});

describe('a name that no two file systems agree on', () => {
  const nfd = 'Équipe.png'.normalize('NFD');
  test.each<[string, string[], string]>([
    [
      'two images that differ by case',
      ['a.png', 'A.png'],
      'images/a.png:1:1  erreur  les noms « a.png » et « A.png » n’en font qu’un pour certains ordinateurs : renommez l’un des deux, ou effacez-le.',
    ],
    [
      'two images whose accents are written in two ways',
      ['Équipe.png', nfd],
      `images/Équipe.png:1:1  erreur  les noms « Équipe.png » et « ${nfd} » n’en font qu’un pour certains ordinateurs : renommez l’un des deux, ou effacez-le.`,
    ],
    [
      'an image named after a device',
      ['aux.png'],
      'images/aux.png:1:1  erreur  le nom « aux.png » est réservé par Windows, où ce fichier ne peut pas exister : renommez le fichier « image-aux.png ».',
    ],
    [
      'an image with a sign that Windows refuses',
      ['notre équipe: 2.PNG'],
      'images/notre équipe: 2.PNG:1:1  erreur  le nom « notre équipe: 2.PNG » a un signe que Windows refuse : renommez le fichier « notre-equipe-2.png ».',
    ],
  ])('%s', async (_, names, told) => {
    writeInto(root, Object.fromEntries(names.map((name) => [`content/images/${name}`, TEST_IMAGE])));
    expect(await checkLines(root)).toEqual([`content/${told}  (nom-de-fichier)`]);
  });

  test('an image whose name is no text', async () => {
    const name = Buffer.concat([Buffer.from(at('content/images/')), Buffer.from('\xe9.png', 'latin1')]);
    writeFileSync(name, TEST_IMAGE);
    expect(await checkLines(root)).toEqual([
      'content/images/\ufffd.png:1:1  erreur  « \ufffd.png » a un nom qui n’est pas en UTF-8 : renommez-le, sans accent.  (fichier-illisible)',
    ]);
    rmSync(name);
  });

  test.each([
    [
      'pages/con.mdx',
      'le nom « con.mdx » est réservé par Windows, où ce fichier ne peut pas exister : renommez le fichier « page-con.mdx ».',
    ],
    [
      'expertises/lpt1.mdx',
      'le nom « lpt1.mdx » est réservé par Windows, où ce fichier ne peut pas exister : renommez le fichier « page-lpt1.mdx ».',
    ],
    [
      'pages/index.mdx',
      'le nom « index.mdx » est celui d’une page que le site écrit lui-même : renommez le fichier.',
    ],
    [
      'pages/404.mdx',
      'le nom « 404.mdx » est celui d’une page que le site écrit lui-même : renommez le fichier.',
    ],
    [
      'expertises/Été.mdx',
      'le nom « Été.mdx » ne peut pas devenir une adresse : renommez le fichier « ete.mdx ».',
    ],
    [
      `pages/${'mot-'.repeat(40)}fin.mdx`,
      `le nom « ${'mot-'.repeat(40)}fin.mdx » a 163 signes, et 100 au plus font une adresse : renommez le fichier « ${'mot-'.repeat(24)}mot.mdx ».`,
    ],
  ])('%s', async (file, told) => {
    writeInto(root, { [`content/${file}`]: testPage('x') });
    expect(await checkLines(root)).toEqual([`content/${file}:1:1  erreur  ${told}  (nom-de-fichier)`]);
  });
});

describe('a disk that is full', () => {
  // A device on which every byte is one too many.
  const fill = (file: string): void => symlinkSync('/dev/full', `${file}.${process.pid}-${threadId}.partial`);

  test('a file is written whole or not at all, and the sentence names it', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'plein-'));
    const file = path.join(folder, 'adresses.txt');
    writeFileSync(file, 'avant');
    fill(file);
    let told: string | null = null;
    try {
      writeWhole(file, 'après');
    } catch (error) {
      told = explainFailure(error, folder);
    }
    expect(told).toBe('adresses.txt : le disque est plein : libérez de la place, puis recommencez.');
    expect(readFileSync(file, 'utf8')).toBe('avant');
    expect(existsSync(`${file}.${process.pid}-${threadId}.partial`)).toBe(false);
    rmSync(folder, { recursive: true });
  });

  test('a fault of the program is not put on the disk', () => {
    expect(explainFailure(new TypeError('x is not a function'))).toBe(null);
  });
});
