import type { Locked } from './lock';

/** Licences that ask for nothing but their notice: any package may have them. */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MIT OR Apache-2.0',
  '(MIT AND Zlib)',
  'Python-2.0',
]);

/** Any other licence, with the packages that may have it and, in French, why they may. */
export const EXCEPTIONS: readonly { licence: string; packages: RegExp; why: string }[] = [
  {
    licence: 'MPL-2.0',
    packages: /^(?:lightningcss(?:-.+)?|next-mdx-remote|axe-core)$/,
    why: 'Qui modifie leurs fichiers doit publier ces fichiers-là. Nous les prenons tels quels.',
  },
  {
    licence: 'LGPL-3.0-or-later',
    packages: /^@img\/sharp-libvips-.+$/,
    why: 'La bibliothèque d’images que charge sharp, à part et telle quelle. Elle sert à construire ; rien d’elle n’est dans les pages.',
  },
  {
    licence: 'Apache-2.0 AND LGPL-3.0-or-later',
    packages: /^@img\/sharp-win32-.+$/,
    why: 'La même bibliothèque, dans le paquet de Windows.',
  },
  {
    licence: 'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
    packages: /^@img\/sharp-wasm32$/,
    why: 'La même, en WebAssembly.',
  },
  {
    licence: 'CC-BY-4.0',
    packages: /^caniuse-lite$/,
    why: 'Des données sur les navigateurs, lues pendant la construction et jamais redistribuées.',
  },
  {
    licence: 'CC BY-SA 4.0',
    packages: /^@cspell\/dict-en-common-misspellings$/,
    why: 'Un dictionnaire que cspell apporte ; il n’est ni modifié ni redistribué.',
  },
  {
    licence: 'WTFPL',
    packages: /^@cspell\/dict-django$/,
    why: 'Un autre dictionnaire de cspell. Cette licence permet tout.',
  },
];

/**
 * The licence of a package by the lockfile alone, the same on every machine. npm notes none for some packages of other systems: they have
 * that of the package they are a part of.
 */
export function licenceOf({ name, license }: Locked, lock: readonly Locked[]): string | undefined {
  return license ?? lock.find(({ optionalDependencies }) => name in optionalDependencies)?.license;
}

export const isAllowed = (name: string, licence: string | undefined): boolean =>
  licence !== undefined &&
  (ALLOWED.has(licence) || EXCEPTIONS.some((one) => one.licence === licence && one.packages.test(name)));

/** How many packages have each licence, most frequent first: those of the build and the server, and those of the tools alone. */
export function countLicences(
  lock: readonly Locked[],
): { licence: string; production: number; tools: number }[] {
  const counts = new Map<string, { licence: string; production: number; tools: number }>();
  for (const locked of lock) {
    const licence = licenceOf(locked, lock) ?? 'inconnue';
    const count = counts.get(licence) ?? { licence, production: 0, tools: 0 };
    counts.set(licence, count);
    count[locked.dev ? 'tools' : 'production'] += 1;
  }
  return [...counts.values()].sort(
    (a, b) => b.production - a.production || b.tools - a.tools || (a.licence < b.licence ? -1 : 1),
  );
}
