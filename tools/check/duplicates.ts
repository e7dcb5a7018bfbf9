import { comparableHref, HOME_SLUG, markdownHref, pageHref, plainAddress } from '@/lib/content/addresses';
import { type Head, headFinding } from '@/lib/content/head';
import type { Finding } from '@/lib/findings/finding';

/**
 * What two pages may not share. The first that has it is right; drafts come after the pages that are published.
 * @param files addresses of files, which no redirect may take.
 */
export function checkDuplicates(heads: readonly Head[], files: ReadonlySet<string>): Finding[] {
  const ordered = [...heads.filter(({ draft }) => !draft), ...heads.filter(({ draft }) => draft)];
  return [
    ...repeated(
      ordered,
      ({ title }) => title,
      (head, first) =>
        headFinding(
          head,
          'titre-en-double',
          ['title'],
          `le titre est déjà celui de ${first} : dites ce que cette page-ci a de différent.`,
        ),
    ),
    ...repeated(
      ordered,
      ({ description }) => description,
      (head, first) =>
        headFinding(
          head,
          'description-en-double',
          ['seo_description'],
          `la description est déjà celle de ${first} : dites ce que cette page-ci a de différent.`,
        ),
    ),
    ...repeated(
      ordered,
      ({ permalink }) => permalink,
      (head, first) =>
        headFinding(
          head,
          'permalien-en-double',
          ['permalink'],
          `le permalien est déjà celui de ${first} : effacez la ligne, l’adresse suit le nom du fichier.`,
        ),
    ),
    ...checkRedirects(ordered, files),
  ];
}

function repeated(
  heads: readonly Head[],
  pick: (head: Head) => string | undefined,
  report: (head: Head, first: string) => Finding,
): Finding[] {
  const seen = new Map<string, string>();
  return heads.flatMap((head) => {
    const value = pick(head)?.trim().toLowerCase();
    if (value === undefined || value === '') return [];
    const first = seen.get(value);
    if (first === undefined) seen.set(value, head.file);
    return first === undefined ? [] : [report(head, first)];
  });
}

/** What hosts and Next keep for themselves. */
const RESERVED =
  /^\/(?:(?:404|500)(?:\.html)?|_redirects|_headers|_error|_not-found(?:\.html)?|_next(?:\/.*)?)$/;

/** An old address leads to one page, and is not the address of what exists: so there is neither chain nor loop. */
function checkRedirects(heads: readonly Head[], files: ReadonlySet<string>): Finding[] {
  const pages = new Map(heads.map((head) => [comparableHref(head.address), head]));
  const home = heads.find(({ address }) => address === pageHref(HOME_SLUG));
  if (home) pages.set(`/${HOME_SLUG}`, home);
  const markdown = heads.filter(({ draft }) => !draft).map(({ address }) => markdownHref(address));
  // Some hosts do not mind capitals: there, what differs by them alone would hide the file.
  const names = new Set([...files, ...markdown].map((file) => file.toLowerCase()));
  const taken = new Map<string, Head>();
  return heads.flatMap((head) =>
    head.redirectFrom.flatMap(({ address, rank }) => {
      const report = (message: string): Finding[] => [
        headFinding(head, 'redirection-en-double', ['redirect_from', rank], message),
      ];
      const path = plainAddress(address);
      if (path === plainAddress(head.address)) {
        return report(
          `« ${address} » est l’adresse de cette page : elle ne peut pas y renvoyer, effacez-la.`,
        );
      }
      const key = comparableHref(path);
      const page = pages.get(key);
      if (page && page !== head && !page.draft) {
        return report(`« ${address} » est l’adresse d’une page qui existe, ${page.file} : effacez-la.`);
      }
      if (names.has(path.toLowerCase()) || RESERVED.test(path)) {
        return report(`« ${address} » est l’adresse d’un fichier du site : effacez-la.`);
      }
      const other = taken.get(key);
      if (other && other !== head) {
        return report(
          `« ${address} » mène déjà à ${other.address} (${other.file}) : gardez une seule des deux lignes.`,
        );
      }
      taken.set(key, head);
      return [];
    }),
  );
}
