import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getEveryPage, getLibrary, getSite } from '@/lib/content';
import { KINDS } from '@/lib/content/kinds';
import { furtherListPages } from '@/lib/content/library';
import { ownPolicies, SECURITY_HEADERS } from '@/lib/http/headers';
import { type Redirect, redirectsOf } from '@/lib/http/redirects';
import type { Asked } from './asked';
import { withoutMetaPolicy } from './meta-policy';
import { addressTable } from './table';

/** What was answered; `body` is absent where a function would have to run. */
export type Answered = {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body?: Buffer;
};

/**
 * All that can be asked of whoever serves this content.
 * @param more redirects that it has been told of beside the content's.
 */
export function tableOfContent(more: readonly Redirect[] = []): Asked[] {
  const pages = getEveryPage();
  const listed = pages.find(({ kind }) => kind !== KINDS.pages.name);
  if (!listed) throw new Error('content/ holds no page of a list to ask for');
  return [
    ...addressTable(
      [...pages.map(({ href }) => href), ...furtherListPages(getLibrary())],
      [...redirectsOf(pages).moved, ...more],
      listed.href,
    ),
    ...Object.keys(ownPolicies(getSite())).flatMap(folderPage),
  ];
}

/** A folder that has a page and a policy of its own, with its slash and without. */
function folderPage(folder: string): Asked[] {
  const bare = folder.slice(0, -1);
  return [
    { path: folder, status: 200, file: `${folder.slice(1)}index.html`, ownPolicy: true },
    { path: bare, status: 301, location: folder },
    { path: `${bare}?a=b`, status: 301, location: `${folder}?a=b` },
  ];
}

/**
 * What is wrong with an answer, in French; nothing where all is well.
 * @param out folder of a static export of the same content, whose files the answers are; nothing is
 * compared where it is absent.
 */
export function faultsOf(asked: Asked, answer: Answered, out: string): string[] {
  const { path: address, status, location, file, ownPolicy = false } = asked;
  if (isRefusedEarly(asked, answer)) return [];
  const given = answer.headers.location;
  if ((answer.status === 308 ? 301 : answer.status) !== status || readable(given) !== readable(location)) {
    const said = (code: number, place: unknown): string =>
      place === undefined ? `${code}` : `${code} vers ${place}`;
    return [`${address} : réponse ${said(answer.status, given)}, attendu ${said(status, location)}`];
  }
  const faults = policyFaults(address, answer, file !== undefined);
  if (file === undefined) return faults;
  const expected = path.join(out, file);
  // A server's contact page takes a message in: it is another one than the files'.
  if (file !== 'contact.html' && existsSync(expected) && !isSame(answer.body, readFileSync(expected)))
    faults.push(`${address} : le contenu n’est pas celui de ${expected}`);
  if (!file.endsWith('.html') || ownPolicy) return faults;
  if (
    /<script(?![^>]*\btype="(?:application\/ld\+json|speculationrules)")/.test(answer.body?.toString() ?? '')
  )
    faults.push(`${address} : la page a du JavaScript`);
  for (const name of Object.keys(SECURITY_HEADERS))
    if (!answer.headers[name.toLowerCase()]) faults.push(`${address} : l’en-tête ${name} manque`);
  if (!String(answer.headers[POLICY]).includes("'sha256-"))
    faults.push(`${address} : la politique de sécurité n’a pas les empreintes des pages`);
  return faults;
}

/**
 * An address that no rule of ours was asked about: the host itself has refused it, which does no
 * harm.
 */
const isRefusedEarly = ({ refusedEarly }: Asked, { status }: Answered): boolean =>
  refusedEarly === true && (status === 400 || status === 404);

const POLICY = 'content-security-policy';

/**
 * Browsers obey all the policies they are given: a second one, however lax, can only forbid. A
 * redirect may come without.
 */
function policyFaults(address: string, { headers }: Answered, isDocument: boolean): string[] {
  // Headers of one name come joined by commas, which a policy does not have.
  const count = [headers[POLICY] ?? []].flat().join(',').split(',').filter(Boolean).length;
  if (count === 0) return isDocument ? [`${address} : l’en-tête Content-Security-Policy manque`] : [];
  return count === 1 ? [] : [`${address} : ${count} politiques de sécurité au lieu d’une`];
}

/**
 * One place, however it is written: a letter encoded in capitals or not, a query with its signs
 * encoded or not.
 */
function readable(location: unknown): string | undefined {
  if (location === undefined) return undefined;
  const [path = '', query] = String(location).split(/\?(.*)/s);
  const place = path.replace(/%[\da-f]{2}/gi, (byte) => byte.toUpperCase());
  return query === undefined ? place : `${place}?${new URLSearchParams(query)}`;
}

/** A page of files carries its policy in itself too. */
const isSame = (body: Buffer | undefined, file: Buffer): boolean =>
  body !== undefined &&
  (body.equals(file) || withoutMetaPolicy(body.toString()) === withoutMetaPolicy(file.toString()));
