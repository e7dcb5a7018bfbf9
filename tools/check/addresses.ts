import { comparableHref } from '@/lib/content/addresses';
import type { PageFile } from '@/lib/content/page-file';
import { type Finding, finding, type Place } from '@/lib/findings/finding';
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

/** The pages that a change starts from, and the new names of those that were renamed since. */
export type Before = { pages: readonly PageFile[]; renamed: ReadonlyMap<string, string> };

/**
 * Compares the list, and the pages that a change starts from, with the pages. An address of either that has
 * neither page nor redirect any more is an error, unless it was never committed: then nobody but its author
 * has seen it.
 * @param published those of all pages that are published today.
 * @param before those that the commit publishes which the change starts from.
 */
export function checkAddresses(
  { listed, committed: askCommitted }: AddressList,
  all: readonly PageFile[],
  published: readonly PageFile[],
  before: Before = { pages: [], renamed: new Map() },
): { findings: Finding[]; changes: AddressChanges } {
  const alive = new Set(published.map(({ href }) => href));
  const missing = [...alive].filter((address) => !listed.has(address)).sort();
  const redirected = new Set(oldAddressesOf(published).map(comparableHref));
  const isGone = (address: string): boolean =>
    !alive.has(address) && !redirected.has(comparableHref(address));
  const gone = [...listed.keys()].filter(isGone);
  const committed = gone.length > 0 ? askCommitted() : null;
  const unpublished = gone.filter((address) => committed && !committed.has(address));

  const formsOfPages = new Set([...alive].map(comparableHref));
  const lostSince = before.pages.flatMap(({ file, href, redirectFrom }): Lost[] => {
    const old = redirectFrom
      .map(({ address }) => address)
      .filter((address) => isGone(address) && !formsOfPages.has(comparableHref(address)));
    const together = isGone(href) ? [...old, href] : old;
    const heir = published.find((page) => page.file === (before.renamed.get(file) ?? file));
    return together.map((address) => ({ address, together, heir }));
  });
  const told = new Set([...unpublished, ...lostSince.map(({ address }) => address)]);
  const lostBefore = gone.filter((address) => !told.has(address));
  const lost: Lost[] = [...lostSince, ...lostBefore.map((address) => ({ address, together: [address] }))];

  const known = new Set([...listed.keys(), ...before.pages.map(({ href }) => href)]);
  const successors = published.filter(({ href }) => !known.has(href));
  const findings = lost.map((one) => {
    const noted = { file: ADDRESSES_FILE, place: { line: listed.get(one.address) ?? 1, column: 1 } };
    const { file, place, message } = { ...noted, ...explainLost(one, all, successors) };
    return finding('adresse-perdue', file, place, message);
  });
  return { findings, changes: { missing, unpublished } };
}

const oldAddressesOf = (pages: readonly PageFile[]): string[] =>
  pages.flatMap(({ redirectFrom }) => redirectFrom.map(({ address }) => address));

/** An address that is gone, all that went with its page, and the page that has the rest of it now. */
type Lost = { address: string; together: readonly string[]; heir?: PageFile | undefined };

/** What to write, and where, as far as that is known. */
function explainLost(
  { address, together, heir }: Lost,
  all: readonly PageFile[],
  successors: readonly PageFile[],
): { file?: string; place?: Place; message: string } {
  const lost = `l’adresse « ${address} » a été publiée et n’a plus de page`;
  const redirect = `ajoutez à l’en-tête de la page qui la remplace « ${redirectLine(together)} »`;
  const hidden = all.find(({ href }) => href === address);
  if (hidden) {
    const at = (key: string) => ({ file: hidden.file, place: hidden.placeOf([key]) });
    const { date } = hidden.front;
    if (hidden.draft) {
      const message = `${lost}, car c’est un brouillon maintenant : effacez « draft: true », ou ${redirect}.`;
      return { ...at('draft'), message };
    }
    if (date !== undefined) {
      const message = `${lost}, car elle est datée du ${date} maintenant : remettez la date d’avant, ou ${redirect}.`;
      return { ...at('date'), message };
    }
    const message = `${lost}, car plus aucune page de cette liste n’est publiée : publiez-en une, ou ${redirect}.`;
    return { ...at('title'), message };
  }
  const successor = heir ?? likelySuccessor(address, successors);
  if (!successor) return { message: `${lost} : ${redirect}.` };
  const line = redirectLine([...oldAddressesOf([successor]), ...together]);
  const { file, placeOf } = successor;
  return {
    file,
    place: placeOf(['redirect_from']),
    message: heir
      ? `${lost} : écrivez dans l’en-tête de ${file} « ${line} ».`
      : `${lost} : si ${file} la remplace, écrivez dans son en-tête « ${line} ».`,
  };
}

const redirectLine = (addresses: readonly string[]): string =>
  `redirect_from: [${addresses.map((one) => `"${one}"`).join(', ')}]`;

/** A page whose address is new is most likely the one that was renamed. */
function likelySuccessor(address: string, successors: readonly PageFile[]): PageFile | undefined {
  const hrefs = successors.map(({ href }) => href);
  const near = hrefs.length === 1 ? hrefs[0] : nearest(address, hrefs);
  return successors.find(({ href }) => href === near);
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
