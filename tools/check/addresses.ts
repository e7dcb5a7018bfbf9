import { comparableHref } from '@/lib/content/addresses';
import type { PageFile } from '@/lib/content/page-file';
import { type Finding, finding } from '@/lib/findings/finding';
import { nearest } from '@/lib/findings/nearest';

/** Every address that was ever published, one a line. Committed, so that a renaming cannot lose one unseen. */
export const ADDRESSES_FILE = 'content/adresses.txt';

/** What the list lacks, and what it has too much: addresses that were noted, never committed, and are gone again. */
export type AddressChanges = { missing: readonly string[]; unpublished: readonly string[] };

/** The list, read. */
export type AddressList = {
  /** Its addresses, each with its line. */
  listed: ReadonlyMap<string, number>;
  /** Those of the last commit's list; `null` where there is no repository to ask. */
  committed: () => ReadonlySet<string> | null;
};

/**
 * Compares the list with the pages. An address of it that has neither page nor redirect any more is an
 * error, unless it was never committed: then nobody but its author has seen it.
 * @param published those of all pages that are published today.
 */
export function checkAddresses(
  { listed, committed: askCommitted }: AddressList,
  all: readonly PageFile[],
  published: readonly PageFile[],
): { findings: Finding[]; changes: AddressChanges } {
  const alive = new Set(published.map(({ href }) => href));
  const missing = [...alive].filter((address) => !listed.has(address)).sort();
  const redirected = new Set(
    published.flatMap(({ redirectFrom }) => redirectFrom.map(({ address }) => comparableHref(address))),
  );
  const gone = [...listed].filter(
    ([address]) => !alive.has(address) && !redirected.has(comparableHref(address)),
  );
  const committed = gone.length > 0 ? askCommitted() : null;
  const lost = gone.filter(([address]) => !committed || committed.has(address));
  const unpublished = gone.flatMap(([address]) => (committed && !committed.has(address) ? [address] : []));
  const successors = published.filter(({ href }) => !listed.has(href));
  const findings = lost.map(([address, line]) =>
    finding('adresse-perdue', ADDRESSES_FILE, { line, column: 1 }, explainLost(address, all, successors)),
  );
  return { findings, changes: { missing, unpublished } };
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

/** The addresses of a list, each with its line. */
export const parseAddresses = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text
      .split(/\r?\n/)
      .map((line, index) => [line.trim(), index + 1] as const)
      .filter(([line]) => line.startsWith('/')),
  );
