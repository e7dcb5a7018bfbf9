import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DEPENDENCIES_FILE, namesIn } from './dependencies';
import { EXCEPTIONS, isAllowed, licenceOf } from './licences';
import { installedLicence, readLock, readManifest } from './lock';

const ROOT = process.cwd();
const manifest = readManifest(ROOT);
const lock = readLock(ROOT);
const direct = { ...manifest.dependencies, ...manifest.devDependencies };

test('every direct dependency is asked for in one exact version', () => {
  const loose = Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});

/** The packages that each part of the owner's list has a line for; the generated part has none. */
function toldIn(file: string): { site: string[]; tools: string[] } {
  const [byHand = ''] = readFileSync(file, 'utf8').split('## Les licences');
  const [site = '', tools = ''] = byHand.split('## Pour l’écrire et le vérifier');
  return { site: namesIn(site), tools: namesIn(tools) };
}

test(`${DEPENDENCIES_FILE} has one line for each direct dependency, in its part, and for no other`, () => {
  const { site, tools } = toldIn(DEPENDENCIES_FILE);
  // What only leaving Jekyll needs is told in the folder that is deleted with it (docs/adr/0012-migration.md).
  const migration = 'migration/dependances.md';
  const leaving = existsSync(migration) ? toldIn(migration).site : [];
  expect(site.sort()).toEqual(Object.keys(manifest.dependencies).sort());
  expect([...tools, ...leaving].sort()).toEqual(Object.keys(manifest.devDependencies).sort());
});

test('no package has a licence that nobody agreed to', () => {
  const refused = lock
    .map((locked) => ({ place: locked.place, name: locked.name, licence: licenceOf(locked, lock) }))
    .filter(({ name, licence }) => !isAllowed(name, licence));
  expect(refused, 'read the licence, then see tools/packages/licences.ts').toEqual([]);
});

test('what is installed has the licence that the lockfile notes', () => {
  const differing = lock
    .map((locked) => ({ place: locked.place, noted: locked.license, own: installedLicence(ROOT, locked) }))
    .filter(({ noted, own }) => own !== undefined && own !== noted);
  expect(differing).toEqual([]);
});

test('every exception is needed', () => {
  const idle = EXCEPTIONS.filter(
    ({ licence, packages }) =>
      !lock.some((locked) => packages.test(locked.name) && licenceOf(locked, lock) === licence),
  );
  expect(idle).toEqual([]);
});

test('two packages have install scripts, and neither needs its own', () => {
  // esbuild's puts the binary of its platform's package in the place of a small start script; vnu-jar's fetches a Java.
  const named = lock.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
  expect(named).toEqual(['esbuild', 'vnu-jar']);
});

test('packages are installed from the lockfile, without install scripts', () => {
  expect(readFileSync('.npmrc', 'utf8').split('\n')).toEqual(
    expect.arrayContaining(['ignore-scripts=true', 'save-exact=true']),
  );
  const instructions = ['README.md', 'CONTRIBUTING.md', 'docs/redaction.md'];
  const commands = ['tools/bin', '.github/workflows', '.ci'].flatMap((folder) =>
    readdirSync(folder).map((name) => path.join(folder, name)),
  );
  const installing = [...instructions, ...commands].filter((file) =>
    /\bnpm['", ]+(?:install|i|add|update)\b/.test(readFileSync(file, 'utf8')),
  );
  expect(installing).toEqual([]);
});

test('known flaws are asked for every week, and the owner reads when they last were', () => {
  const workflow = readFileSync('.github/workflows/audit.yml', 'utf8');
  expect(workflow).toMatch(/schedule:\n\s+- cron: "\d+ \d+ \* \* [0-6]"/);
  expect(workflow).toContain('- run: npm audit ');
  expect(readFileSync(DEPENDENCIES_FILE, 'utf8')).toMatch(/Dernière demande : le \d{1,2} \p{L}+ 20\d\d/u);
});
