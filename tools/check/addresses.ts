import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { comparableHref } from '@/lib/content/addresses';
import type { PageFile } from '@/lib/content/page-file';
import { type Finding, finding } from '@/lib/findings/finding';
import { nearest } from '@/lib/findings/nearest';
import { writeWhole } from '@/tools/files.mjs';
import { readLines } from './text-lists';

/** Every address that was ever published, one a line. Committed, so that a renaming cannot lose one unseen. */
export const ADDRESSES_FILE = 'content/adresses.txt';

const INTRODUCTION = `# Les adresses publiées du site. « npm run check » tient cette liste à jour : n’y touchez pas, joignez-la à vos commits.
# Une adresse qui n’a plus de page doit être redirigée, par la clé « redirect_from » de la page qui la remplace.
`;

/** What the list lacks, and what it has too much: addresses that were noted, never committed, and are gone again. */
export type AddressChanges = { missing: readonly string[]; unpublished: readonly string[] };

/**
 * Compares the list with the pages. An address of it that has neither page nor redirect any more is an
 * error, unless it was never committed: then nobody but its author has seen it.
 * @param published those of all pages that are published today.
 */
export function checkAddresses(
  root: string,
  all: readonly PageFile[],
  published: readonly PageFile[],
): { findings: Finding[]; changes: AddressChanges } {
  const alive = new Set(published.map(({ href }) => href));
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
  const successors = published.filter(({ href }) => !listed.has(href));
  const findings = lost.map(([address, line]) =>
    finding('adresse-perdue', ADDRESSES_FILE, { line, column: 1 }, explainLost(address, all, successors)),
  );
  return {
    findings: [...readLines(root, ADDRESSES_FILE).findings, ...findings],
    changes: { missing, unpublished },
  };
}

function explainLost(address: string, all: readonly PageFile[], successors: readonly PageFile[]): string {
  const lost = `l’adresse « ${address} » a été publiée et n’a plus de page`;
  const redirect = `ajoutez à l’en-tête de la page qui la remplace « redirect_from: ["${address}"] »`;
  const hidden = all.find(({ href }) => href === address);
  if (hidden?.draft) {
    return `${lost}, car c’est un brouillon maintenant : effacez « draft: true », ou ${redirect}.`;
  }
  if (hidden?.front.date !== undefined) {
    return `${lost}, car elle est datée du ${hidden.front.date} maintenant : remettez la date d’avant, ou ${redirect}.`;
  }
  if (hidden) {
    return `${lost}, car plus aucune page de cette liste n’est publiée : publiez-en une, ou ${redirect}.`;
  }
  // A page whose address is new is most likely the one that was renamed.
  const near =
    successors.length === 1
      ? successors[0]?.href
      : nearest(
          address,
          successors.map(({ href }) => href),
        );
  const successor = successors.find(({ href }) => href === near);
  const old = [...(successor?.redirectFrom ?? []).map((one) => one.address), address];
  const line = `redirect_from: [${old.map((one) => `"${one}"`).join(', ')}]`;
  return successor
    ? `${lost} : si ${successor.file} la remplace, écrivez dans son en-tête « ${line} ».`
    : `${lost} : ajoutez à l’en-tête de la page qui la remplace « ${line} ».`;
}

/** Writes the changes into the list. */
export function updateAddresses(root: string, { missing, unpublished }: AddressChanges): void {
  const kept = [...readList(root).keys()].filter((address) => !unpublished.includes(address));
  const addresses = [...new Set([...kept, ...missing])].sort();
  writeWhole(path.join(root, ADDRESSES_FILE), `${INTRODUCTION}${addresses.join('\n')}\n`);
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

/** The addresses of the list with their lines; none where there is no list, or none that can be read. */
const readList = (root: string): ReadonlyMap<string, number> =>
  parseList(readLines(root, ADDRESSES_FILE).text);

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
