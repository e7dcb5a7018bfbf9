import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getEveryPage, getLibrary } from '@/lib/content';
import { KINDS } from '@/lib/content/kinds';
import { furtherListPages } from '@/lib/content/library';
import { SECURITY_HEADERS } from '@/lib/http/headers';
import { redirectsOf } from '@/lib/http/redirects';
import { type Asked, addressTable } from './table';

/** What was answered; `body` is absent where a function would have to run. */
export type Answered = {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body?: Buffer;
};

/** All that can be asked of whoever serves this content. */
export function tableOfContent(): Asked[] {
  const pages = getEveryPage();
  const listed = pages.find(({ kind }) => kind !== KINDS.pages.name);
  if (!listed) throw new Error('content/ holds no page of a list to ask for');
  return addressTable(
    [...pages.map(({ href }) => href), ...furtherListPages(getLibrary())],
    redirectsOf(pages).moved,
    listed.href,
  );
}

/**
 * What is wrong with an answer, in French; nothing where all is well.
 * @param out folder of a static export of the same content, whose files the answers are; nothing is compared where it is absent.
 */
export function faultsOf(
  { path: address, status, location, file }: Asked,
  answer: Answered,
  out: string,
): string[] {
  const faults: string[] = [];
  const given = answer.headers.location;
  if ((answer.status === 308 ? 301 : answer.status) !== status || given !== location) {
    const said = (code: number, place: unknown): string =>
      place === undefined ? `${code}` : `${code} vers ${place}`;
    return [`${address} : réponse ${said(answer.status, given)}, attendu ${said(status, location)}`];
  }
  if (file === undefined) return faults;
  const expected = path.join(out, file);
  // A server's contact page takes a message in: it is another one than the files'.
  if (file !== 'contact.html' && existsSync(expected) && !answer.body?.equals(readFileSync(expected)))
    faults.push(`${address} : le contenu n’est pas celui de ${expected}`);
  if (!file.endsWith('.html')) return faults;
  if (
    /<script(?![^>]*\btype="(?:application\/ld\+json|speculationrules)")/.test(answer.body?.toString() ?? '')
  )
    faults.push(`${address} : la page a du JavaScript`);
  for (const name of [...Object.keys(SECURITY_HEADERS), 'Content-Security-Policy'])
    if (!answer.headers[name.toLowerCase()]) faults.push(`${address} : l’en-tête ${name} manque`);
  if (!String(answer.headers['content-security-policy']).includes("'sha256-"))
    faults.push(`${address} : la politique de sécurité n’a pas les empreintes des pages`);
  return faults;
}
