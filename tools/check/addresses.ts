import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { comparableHref } from '@/lib/content/addresses';
import type { Head } from '@/lib/content/head';
import { type Finding, finding } from '@/lib/findings/finding';
import { nearest } from '@/lib/findings/nearest';

/** Every address that was ever published, one a line. Committed, so that a renaming cannot lose one unseen. */
export const ADDRESSES_FILE = 'content/adresses.txt';

const INTRODUCTION = `# Les adresses publiées du site. « npm run check » tient cette liste à jour : n’y touchez pas, joignez-la à vos commits.
# Une adresse qui n’a plus de page doit être redirigée, par la clé « redirect_from » de la page qui la remplace.
`;

/** What the list lacks, and what it has too much: addresses that were noted, never committed, and are gone again. */
export type AddressChanges = { missing: readonly string[]; unpublished: readonly string[] };

/**
 * Compares the list with the pages. An address of it that has neither page nor redirect any more is an error, unless
 * it was never committed: then nobody but its author has seen it.
 */
export function checkAddresses(
  root: string,
  heads: readonly Head[],
): { findings: Finding[]; changes: AddressChanges } {
  const published = heads.filter(({ draft }) => !draft);
  const alive = new Set(published.map(({ address }) => address));
  const listed = readList(root);
  const missing = [...alive].filter((address) => !listed.has(address)).sort();
  const redirected = new Set(
    published.flatMap(({ redirectFrom }) => redirectFrom.map(({ address }) => comparableHref(address))),
  );
  const gone = [...listed].filter(
    ([address]) => !alive.has(address) && !redirected.has(comparableHref(address)),
  );
  const committed = gone.length > 0 ? committedAddresses(root) : null;
  const lost = gone.filter(([address]) => !committed || committed.has(address));
  const unpublished = gone.flatMap(([address]) => (committed && !committed.has(address) ? [address] : []));
  const heirs = published.filter(({ address }) => !listed.has(address));
  const findings = lost.map(([address, line]) =>
    finding('adresse-perdue', ADDRESSES_FILE, { line, column: 1 }, explainLost(address, heads, heirs)),
  );
  return { findings, changes: { missing, unpublished } };
}

function explainLost(address: string, heads: readonly Head[], heirs: readonly Head[]): string {
  const lost = `l’adresse « ${address} » a été publiée et n’a plus de page`;
  if (heads.some((head) => head.address === address)) {
    return `${lost}, car c’est un brouillon maintenant : effacez « draft: true », ou ajoutez à l’en-tête de la page qui la remplace « redirect_from: ["${address}"] ».`;
  }
  // A page whose address is new is most likely the one that was renamed.
  const near =
    heirs.length === 1
      ? heirs[0]?.address
      : nearest(
          address,
          heirs.map((head) => head.address),
        );
  const heir = heirs.find((head) => head.address === near);
  const old = [...(heir?.redirectFrom ?? []).map((redirect) => redirect.address), address];
  const line = `redirect_from: [${old.map((one) => `"${one}"`).join(', ')}]`;
  return heir
    ? `${lost} : si ${heir.file} la remplace, écrivez dans son en-tête « ${line} ».`
    : `${lost} : ajoutez à l’en-tête de la page qui la remplace « ${line} ».`;
}

/** Writes the changes into the list. */
export function updateAddresses(root: string, { missing, unpublished }: AddressChanges): void {
  const kept = [...readList(root).keys()].filter((address) => !unpublished.includes(address));
  const addresses = [...new Set([...kept, ...missing])].sort();
  writeFileSync(path.join(root, ADDRESSES_FILE), `${INTRODUCTION}${addresses.join('\n')}\n`);
}

/** Where the list must not be written, what it lacks is told. */
export const unlistedAddresses = ({ missing }: AddressChanges): Finding[] =>
  missing.map((address) =>
    finding(
      'adresse-a-noter',
      ADDRESSES_FILE,
      { line: 1, column: 1 },
      `l’adresse « ${address} » n’est pas encore dans la liste : lancez « npm run check » chez vous et joignez ce fichier à votre commit.`,
    ),
  );

/** The addresses of the list with their lines; none where there is no list. */
function readList(root: string): ReadonlyMap<string, number> {
  const file = path.join(root, ADDRESSES_FILE);
  return existsSync(file) ? parseList(readFileSync(file, 'utf8')) : new Map();
}

const parseList = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text
      .split(/\r?\n/)
      .map((line, index) => [line.trim(), index + 1] as const)
      .filter(([line]) => line.startsWith('/')),
  );

/** The addresses of the last commit's list; `null` where there is no repository to ask. */
function committedAddresses(root: string): ReadonlySet<string> | null {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (git('rev-parse', '--verify', 'HEAD').status !== 0) return null;
  const { status, stdout } = git('show', `HEAD:./${ADDRESSES_FILE}`);
  return new Set(status === 0 ? parseList(stdout).keys() : []);
}
