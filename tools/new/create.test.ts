import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ALL_DATA_KINDS, ALL_KINDS } from '@/lib/content/kinds';
import { loadContent } from '@/lib/content/load';
import { formatFinding } from '@/lib/findings/finding';
import { checkContent } from '@/tools/check';
import { createFile, kindNamed } from './create';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'nouvelle-'));
  cpSync('content', path.join(root, 'content'), { recursive: true });
  vi.stubEnv('SITE_TODAY', '2026-11-22');
});
afterEach(() => {
  rmSync(root, { recursive: true });
  vi.unstubAllEnvs();
});

const KINDS = [...ALL_KINDS, ...ALL_DATA_KINDS].map((kind) => [kind.words.one, kind] as const);

const foundIn = async (file: string): Promise<string[]> =>
  (await checkContent(root)).findings.filter((found) => found.file === file).map(formatFinding);

describe.each(KINDS)('a new %s', (word) => {
  test('is named after its title, its keys are explained, and the check finds nothing in the draft', async () => {
    const { file } = createFile(root, kindNamed(word), 'L’œuvre d’un « chef » : où, quand ?');
    expect(readFileSync(path.join(root, file), 'utf8')).toMatchSnapshot(file);
    // A file of data is no draft: what is left to write is told at once.
    const left = (await foundIn(file)).filter((line) => !line.includes('(modele-inacheve)'));
    expect(left).toEqual([]);
  });
});

test.each(ALL_KINDS.map((kind) => [kind.words.one, kind] as const))(
  'a new %s is refused as long as something is left of the template',
  async (_, kind) => {
    const { file } = createFile(root, kind, 'Une page nouvelle');
    const absolute = path.join(root, file);
    writeFileSync(absolute, readFileSync(absolute, 'utf8').replace(/^draft: true\n/m, ''));
    const found = await foundIn(file);
    expect(found.filter((line) => line.includes('  erreur  '))).not.toEqual([]);
    expect(found.filter((line) => line.includes('« À écrire » est resté du modèle')).length).toBeGreaterThan(
      2,
    );
  },
);

test('a title may hold any sign', () => {
  const { file } = createFile(root, kindNamed('expertise'), 'Un titre "entre guillemets" \\ et une barre');
  const page = loadContent(root).pages.expertises.find(({ body }) => body.file === file);
  expect(page).toMatchObject({
    title: 'Un titre «\u00a0entre guillemets\u00a0» \\ et une barre',
    draft: true,
  });
});

test('nothing is overwritten, and a title of signs alone makes no page', () => {
  const expertise = kindNamed('expertise');
  createFile(root, expertise, 'Chef de projet');
  expect(() => createFile(root, expertise, 'CHEF DE PROJET !')).toThrow(
    'content/expertises/chef-de-projet.mdx existe déjà : modifiez ce fichier, ou donnez un autre titre.',
  );
  expect(() => createFile(root, expertise, '« ? »')).toThrow('n’a ni lettre ni chiffre');
});

test('a kind is asked for by its word, and the nearest one is named', () => {
  expect(kindNamed('Réalisation').name).toBe('realisations');
  expect(() => kindNamed('artcle')).toThrow('« artcle » n’est pas une sorte de page : écrivez « article ».');
  expect(() => kindNamed('')).toThrow('écrivez l’un de page, expertise, realisation, article, personne');
});
