import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { readSite } from '@/lib/content/load';
import { isPublic } from '@/lib/env';
import { formatFinding } from '@/lib/findings/finding';
import { checkIdentity } from './identity';

afterEach(() => vi.unstubAllEnvs());

function check(edit: (yaml: string) => string): string[] {
  const root = mkdtempSync(path.join(tmpdir(), 'identite-'));
  mkdirSync(path.join(root, 'content'));
  const [url, email, telephone, street] = ['.example', '.example', '+33 6 39 98 00 01', '1 rue de l’Exemple'];
  const yaml = readFileSync('content/site.yml', 'utf8')
    .replace(/^url: .*$/m, `url: "https://www.agence${url}"`)
    .replace(/^email: .*$/m, `email: "a@agence${email}"`)
    .replace(/^telephone: .*$/m, `telephone: "${telephone}"`)
    .replace(/^( +)street: .*$/m, `$1street: "${street}"`);
  writeFileSync(path.join(root, 'content/site.yml'), edit(yaml));
  const { value, placeOf } = readSite(root);
  rmSync(root, { recursive: true });
  if (!value) throw new Error('The file is valid.');
  return checkIdentity(value, placeOf, isPublic()).map(formatFinding);
}

test('invented details are told', () => {
  expect(check((yaml) => yaml)).toMatchInlineSnapshot(`
    [
      "content/site.yml:4:6  avertissement  « https://www.agence.example » est inventé : écrivez les vraies coordonnées de l’agence avant de publier le site.  (identite-provisoire)",
      "content/site.yml:6:8  avertissement  « a@agence.example » est inventé : écrivez les vraies coordonnées de l’agence avant de publier le site.  (identite-provisoire)",
      "content/site.yml:7:12  avertissement  « +33 6 39 98 00 01 » est inventé : écrivez les vraies coordonnées de l’agence avant de publier le site.  (identite-provisoire)",
      "content/site.yml:11:11  avertissement  « 1 rue de l’Exemple » est inventé : écrivez les vraies coordonnées de l’agence avant de publier le site.  (identite-provisoire)",
      "content/site.yml:20:10  avertissement  « 000 000 000 » est inventé : écrivez les vraies coordonnées de l’agence avant de publier le site.  (identite-provisoire)",
      "content/site.yml:24:23  avertissement  « Camille Exemple » est inventé : écrivez les vraies coordonnées de l’agence avant de publier le site.  (identite-provisoire)",
      "content/site.yml:27:9  avertissement  « Hébergeur Exemple » est inventé : écrivez les vraies coordonnées de l’agence avant de publier le site.  (identite-provisoire)",
      "content/site.yml:29:14  avertissement  « +33 1 99 00 56 78 » est inventé : écrivez les vraies coordonnées de l’agence avant de publier le site.  (identite-provisoire)",
      "content/site.yml:34:10  avertissement  « https://www.linkedin.example/company/agence-inspiration » est inventé : écrivez les vraies coordonnées de l’agence avant de publier le site.  (identite-provisoire)",
    ]
  `);
});

test('and refused where the site goes public', () => {
  vi.stubEnv('SITE_ENV', 'production');
  for (const line of check((yaml) => yaml)) expect(line).toContain('  erreur  ');
});

test('true ones are not', () => {
  expect(check(() => readFileSync('lib/content/fixtures/site.yml', 'utf8'))).toEqual([]);
});
