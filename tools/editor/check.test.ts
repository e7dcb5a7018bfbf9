import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { today } from '@/lib/env';
import { type Finding, formatFinding } from '@/lib/findings/finding';
import { checkContent } from '@/tools/check';
import { makeTestSite, testPage, writeInto } from '@/tools/check/testing/test-site';
import { checkFile } from './admin/check';
import { parseDigest } from './admin/digest';
import { knownFrom } from './admin/known';
import { makeDigest } from './digest';

/** What only a disk tells: how an export came out, when a file was committed. */
const OF_A_DISK: readonly Finding['rule'][] = ['page-lourde'];

/** The site as the browser has it: through the text that is sent to it. */
async function knownOf(root: string) {
  const digest = JSON.parse(JSON.stringify(makeDigest(root, await checkContent(root), false)));
  return knownFrom(parseDigest(digest), today());
}

/** What `npm run check` says of one file of a site. */
const told = async (root: string, file: string): Promise<string[]> =>
  (await checkContent(root)).findings
    .filter((found) => found.file === file && !OF_A_DISK.includes(found.rule))
    .map(formatFinding);

describe('the browser says what the command says', () => {
  const files = ['expertises', 'pages', 'articles', 'realisations', 'equipe']
    .map((folder) => `content/${folder}`)
    .flatMap((folder) => {
      try {
        return readdirSync(folder).map((name) => `${folder}/${name}`);
      } catch {
        return [];
      }
    });

  test('of every file of this site', async () => {
    const known = await knownOf(process.cwd());
    const { findings } = await checkContent();
    for (const file of [...files, 'content/site.yml', 'content/apparence.yml']) {
      const { own, elsewhere } = checkFile(known, file, readFileSync(file, 'utf8'));
      const expected = findings.filter((found) => found.file === file && !OF_A_DISK.includes(found.rule));
      expect(own.map(formatFinding), file).toEqual(expected.map(formatFinding));
      expect(elsewhere, file).toEqual([]);
    }
  });

  const wrongLines = readFileSync('tools/check/remains/cases/wrong.txt', 'utf8')
    .split('\n=====\n')
    .map((block) => (block.split('\n→ ')[0] ?? '').replaceAll('␣', '\u00a0'));
  const fixtures = readdirSync('tools/check/fixtures').map((name) =>
    readFileSync(path.join('tools/check/fixtures', name, 'input.mdx'), 'utf8'),
  );
  const FILE = 'content/expertises/api.mdx';
  let root: string;
  beforeAll(() => {
    root = makeTestSite();
    mkdirSync(path.join(root, 'content/expertises'));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test.each([
    ...wrongLines.map((body) => testPage('api', ...body.split('\n'))),
    ...[
      testPage('api').replace(/^title: .*$/m, 'title: *Nouveau'),
      testPage('api').replace(/^title: .*$/m, 'titre: "Nouveau"'),
      testPage('api').replace(/^title: .*$/m, 'title: “Nouveau”'),
      testPage('api').replace(/^summary: .*$/m, 'related: [inconnue]'),
      testPage('api').replace(/^summary: .*$/m, 'redirect_from: ["/contact.html", "sans-barre"]'),
      testPage('api').replace(/^summary: .*$/m, 'header-img: "inspiration-9"'),
      testPage('api', 'Un [lien](/inconnue.html#rien), [un autre](/plaquette.pdf), [un fichier](/b.pdf).'),
      testPage('api', '<<<<<<< HEAD', 'a', '=======', 'b', '>>>>>>> autre'),
      testPage('accueil'),
      'sans en-tête',
      '',
    ],
  ])('of a text with mistakes (%#)', async (text) => {
    writeInto(root, { [FILE]: text });
    const { own } = checkFile(await knownOf(root), FILE, text);
    expect(own.map(formatFinding)).toEqual(await told(root, FILE));
    expect(own.length).toBeGreaterThan(0);
  });

  test.each(fixtures)('of a text that shows what can be written (%#)', async (body) => {
    const text = testPage('api', ...body.split('\n'));
    writeInto(root, { [FILE]: text });
    const { own } = checkFile(await knownOf(root), FILE, text);
    expect(own.map(formatFinding)).toEqual(await told(root, FILE));
  });
});

test('what a change does to other files is told, what was wrong with them before is not', async () => {
  const root = makeTestSite({
    'content/expertises/api.mdx': testPage('api'),
    'content/expertises/ux.mdx': testPage('ux', 'Lisez [l’API](/expertises/api.html), [rien](/rien.html).'),
  });
  const known = await knownOf(root);
  const draft = testPage('api').replace('summary:', 'draft: true\nsummary:');
  const lines = checkFile(known, 'content/expertises/api.mdx', draft).elsewhere.map(formatFinding);
  rmSync(root, { recursive: true });
  expect(lines).toMatchInlineSnapshot(`
    [
      "content/expertises/ux.mdx:6:7  erreur  la page « /expertises/api.html » est un brouillon, qui n’est pas publié : publiez-la (effacez « draft: true » de son en-tête), ou effacez le lien.  (page-introuvable)",
    ]
  `);
});

test('an image that comes with the text is there', async () => {
  const root = makeTestSite();
  const known = await knownOf(root);
  rmSync(root, { recursive: true });
  const text = testPage('api', '![Un plan](plan.png)');
  const rules = (added: string[]) =>
    checkFile(known, 'content/expertises/api.mdx', text, added).own.map(({ rule }) => rule);
  expect(rules([])).toEqual(['image-introuvable']);
  expect(rules(['plan.png'])).toEqual([]);
});

test('what anybody can read beside a built site names no page that is not published, and no note of its writers', async () => {
  const root = makeTestSite({
    'content/expertises/api.mdx': testPage('api').replace('summary:', '# Une note.\nsummary:'),
    'content/expertises/secret.mdx': testPage('secret').replace('summary:', 'draft: true\nsummary:'),
    'content/expertises/windows.mdx': testPage('windows', 'Caché.')
      .replace('summary:', 'draft: true\nsummary:')
      .replaceAll('\n', '\r\n'),
    'content/articles/demain.mdx': testPage('demain').replace('summary:', 'date: "2999-01-01"\nsummary:'),
  });
  const checked = await checkContent(root);
  const publicText = JSON.stringify(makeDigest(root, checked, false));
  const ownText = JSON.stringify(makeDigest(root, checked, true));
  rmSync(root, { recursive: true });
  expect(publicText).toContain('content/expertises/api.mdx');
  for (const hidden of ['secret', 'windows', 'Caché', 'demain', 'Une note']) {
    expect(publicText).not.toContain(hidden);
    expect(ownText).toContain(hidden);
  }
});
