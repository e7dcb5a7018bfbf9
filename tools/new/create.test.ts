import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadContent } from '@/lib/content/load';
import { createExpertise } from './create';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'nouvelle-'));
  cpSync('content/pages', path.join(root, 'content/pages'), { recursive: true });
  cpSync('content/images', path.join(root, 'content/images'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

test('the file is named after the title, and its keys are explained', () => {
  const file = createExpertise(root, 'L’œuvre d’un « chef de projet » : où, quand ?');
  expect(file).toBe('content/expertises/l-oeuvre-d-un-chef-de-projet-ou-quand.mdx');
  expect(readFileSync(path.join(root, file), 'utf8')).toMatchSnapshot();
});

test('it is a valid draft', () => {
  const file = createExpertise(root, 'Un titre "entre guillemets" \\ et une barre');
  const content = loadContent(root);
  expect(content.findings.filter((found) => found.file === file)).toEqual([]);
  expect(content.expertises).toMatchObject([
    { title: 'Un titre «\u00a0entre guillemets\u00a0» \\ et une barre', draft: true },
  ]);
});

test('nothing is overwritten, and a title of signs alone makes no page', () => {
  createExpertise(root, 'Chef de projet');
  expect(() => createExpertise(root, 'CHEF DE PROJET !')).toThrow(
    'content/expertises/chef-de-projet.mdx existe déjà : modifiez ce fichier, ou donnez un autre titre.',
  );
  expect(() => createExpertise(root, '« ? »')).toThrow('n’a ni lettre ni chiffre');
});
