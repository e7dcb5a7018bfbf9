import { fillSections, table } from '@/tools/editor/fill';
import { countLicences, EXCEPTIONS, licenceOf } from './licences';
import { type Locked, readLock } from './lock';

/** What the site depends on, for its owner: written by hand but for the licences. */
export const DEPENDENCIES_FILE = 'docs/dependances.md';

/** The packages that have a line in a part of it. */
export const namesIn = (part: string): string[] =>
  [...part.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);

/** The document with its generated sections as they should be. @throws where it lacks their marks. */
export function fillDependencies(document: string, root: string): string {
  const lock = readLock(root);
  return fillSections(DEPENDENCIES_FILE, document, {
    licences: () => licencesTable(lock),
    exceptions: () => exceptionsTable(lock),
  });
}

function licencesTable(lock: readonly Locked[]): string {
  const rows = countLicences(lock).map(({ licence, production, tools }) => [
    licence,
    String(production),
    String(tools),
  ]);
  const sum = (dev: boolean): string => String(lock.filter((locked) => locked.dev === dev).length);
  return table(['Licence', 'Site', 'Outils'], [...rows, ['Total', sum(false), sum(true)]]);
}

function exceptionsTable(lock: readonly Locked[]): string {
  const rows = EXCEPTIONS.map(({ licence, packages, why }) => {
    const names = lock
      .filter((locked) => licenceOf(locked, lock) === licence && packages.test(locked.name))
      .map(({ name }) => `\`${name}\``);
    return [licence, [...new Set(names)].sort().join(', '), why];
  });
  return table(['Licence', 'Paquets', 'Pourquoi elle convient'], rows);
}
