import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'comparer-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function compare(args: readonly string[]) {
  const tsx = path.resolve('node_modules/tsx/dist/cli.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, 'migration/bin/redirects.ts', ...args],
    {
      encoding: 'utf8',
    },
  );
  return { status, stdout: stdout.replaceAll(folder, ''), stderr: stderr.replaceAll(folder, '') };
}

function list(name: string, ...lines: string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
}

test('nothing is missing', () => {
  expect(compare([list('a.txt', '/', '/contact.html')])).toEqual({
    status: 0,
    stdout: '2 adresses comparées : 2 pages, 0 redirection, 0 fichier, 0 manquante.\n',
    stderr: '',
  });
});

test('what is missing is told with the line to write, and ends with 1', () => {
  const { status, stdout } = compare([
    list('b.txt', '/agnce.html', '/a.css'),
    list('c.txt', '/agences.html'),
  ]);
  expect(stdout).toMatchInlineSnapshot(`
    "/b.txt:1  manque  /agnce.html  → content/pages/agence.mdx
    /c.txt:1  manque  /agences.html  → content/pages/agence.mdx

    /b.txt:2  remarque  /a.css  un fichier de l’ancien habillage : aucune page n’en a plus besoin, rien à faire.

    À écrire, une fois vérifié que chaque page remplace l’ancienne :
    content/pages/agence.mdx:8  ajoutez cette ligne, au-dessus de « --- » :
    redirect_from: ["/agnce.html", "/agences.html"]

    3 adresses comparées : 0 page, 0 redirection, 0 fichier, 1 sans suite, 2 manquantes.
    "
  `);
  expect(status).toBe(1);
});

test('the same for programs', () => {
  const { status, stdout } = compare(['--format', 'json', list('d.txt', '/agences.html', '/a.pdf')]);
  expect(JSON.parse(stdout)).toMatchInlineSnapshot(`
    {
      "counts": {
        "compared": 2,
        "file": 0,
        "harmless": 0,
        "missing": 2,
        "page": 0,
        "redirect": 0,
      },
      "entries": [
        {
          "file": "content/pages/agence.mdx",
          "line": 8,
          "replaced": 0,
          "text": "redirect_from: ["/agences.html"]",
        },
      ],
      "missing": [
        {
          "address": "/agences.html",
          "file": "/d.txt",
          "isAlike": true,
          "line": 1,
          "path": "/agences.html",
          "target": "content/pages/agence.mdx",
        },
        {
          "address": "/a.pdf",
          "file": "/d.txt",
          "line": 2,
          "path": "/a.pdf",
          "todo": "c’est un fichier : s’il sert encore, déposez-le dans « public/a.pdf ».",
        },
      ],
      "remarks": [],
    }
  `);
  expect(status).toBe(1);
});

test.each([
  ['no list', []],
  ['an option that does not exist', ['--xml', 'a.txt']],
  ['a format that does not exist', ['--format', 'xml', 'a.txt']],
])('%s: how it is used', (_, args) => {
  expect(compare(args)).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'usage : npm run redirects -- <sitemap.xml de l’ancien site, ou texte d’une adresse par ligne…> [--format text|json]\n',
  });
});

test('a list that cannot be read', () => {
  expect(compare([path.join(folder, 'sitemap.xml')])).toEqual({
    status: 2,
    stdout: '',
    stderr: '/sitemap.xml  le fichier n’existe pas.\n',
  });
  expect(compare([folder]).stderr).toBe('  le fichier ne peut pas être lu.\n');
});
