import { describe, expect, test } from 'vitest';
import { checkFiles, TEST_IMAGE, testPage } from './testing/test-site';

const PAGE = testPage('x');

describe('a file that nobody reads is told', () => {
  test.each<[string, string]>([
    [
      'pages/x.md',
      'rien ne lit « x.md », qui ne se termine pas par « .mdx » : renommez le fichier « x.mdx ».',
    ],
    [
      'pages/x.MDX',
      'rien ne lit « x.MDX », qui ne se termine pas par « .mdx » : renommez le fichier « x.mdx ».',
    ],
    [
      'expertises/x.mdx.txt',
      'rien ne lit « x.mdx.txt », qui ne se termine pas par « .mdx » : renommez le fichier « x.mdx ».',
    ],
    [
      'articles/Mon été.docx',
      'rien ne lit « Mon été.docx », qui ne se termine pas par « .mdx » : renommez le fichier « mon-ete.mdx ».',
    ],
    [
      'equipe/a.yaml',
      'rien ne lit « a.yaml », qui ne se termine pas par « .yml » : renommez le fichier « a.yml ».',
    ],
    [
      'pages/2026/x.mdx',
      'rien ne lit les sous-dossiers : déposez « x.mdx » dans content/pages, directement.',
    ],
    [
      'images/equipe/a.jpg',
      'rien ne lit les sous-dossiers : déposez « a.jpg » dans content/images, directement.',
    ],
    ['expertise/x.mdx', 'rien ne lit le dossier « content/expertise » : renommez-le « expertises ».'],
    [
      'brouillons/x.mdx',
      'rien ne lit le dossier « content/brouillons » : les dossiers sont content/pages, content/expertises, content/realisations, content/articles, content/equipe, content/polices, content/images.',
    ],
    [
      'x.mdx',
      'rien ne lit « x.mdx » ici : déposez-le dans content/pages, ou content/expertises, ou content/realisations, ou content/articles.',
    ],
    ['site.yaml', 'rien ne lit « site.yaml » : renommez le fichier « site.yml ».'],
    ['Mots.txt', 'rien ne lit « Mots.txt » : renommez le fichier « mots.txt ».'],
    ['notes.odt', 'rien ne lit « notes.odt » ici : sortez-le du dossier « content ».'],
    [
      'images/IMG_1234.HEIC',
      '« IMG_1234.HEIC » n’est pas une image que le site sache montrer (HEIC) : enregistrez-la en JPEG ou en PNG.',
    ],
    [
      'images/a.gif',
      '« a.gif » n’est pas une image que le site sache montrer (GIF) : enregistrez-la en JPEG ou en PNG.',
    ],
  ])('%s', async (file, told) => {
    expect(await checkFiles({ [`content/${file}`]: PAGE })).toEqual([
      `content/${file}:1:1  avertissement  ${told}  (fichier-non-lu)`,
    ]);
  });
});

test('what is read, and what systems leave, is not', async () => {
  const files = [
    'pages/.DS_Store',
    'images/Thumbs.db',
    '.gitkeep',
    'images/desktop.ini',
    'mots.txt',
    'adresses.txt',
  ];
  const lines = await checkFiles({
    'content/images/a.JPG': TEST_IMAGE,
    ...Object.fromEntries(files.map((file) => [`content/${file}`, ''])),
  });
  expect(lines).toEqual([]);
});

test('of a folder that nobody reads, one finding', async () => {
  const files = { 'content/archives/a.mdx': PAGE, 'content/archives/b.mdx': PAGE };
  expect(await checkFiles(files)).toHaveLength(1);
});
