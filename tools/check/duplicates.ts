import { comparableHref, HOME_SLUG, markdownHref, pageHref, plainAddress } from '@/lib/content/addresses';
import { frontFinding, type PageFile } from '@/lib/content/page-file';
import type { Finding } from '@/lib/findings/finding';

/** When a file was last changed, in seconds; infinite for what is being written. */
export type LastChange = (file: string) => number;

/** What two pages may not have both: the key, and what is said of the second. */
const UNIQUE = [
  {
    key: 'title',
    rule: 'titre-en-double',
    say: (first: string) =>
      `le titre est déjà celui de ${first} : dites ce que cette page-ci a de différent.`,
  },
  {
    key: 'seo_description',
    rule: 'description-en-double',
    say: (first: string) =>
      `la description est déjà celle de ${first} : dites ce que cette page-ci a de différent.`,
  },
  {
    key: 'permalink',
    rule: 'permalien-en-double',
    say: (first: string) =>
      `le permalien est déjà celui de ${first} : effacez la ligne, l’adresse suit le nom du fichier.`,
  },
] as const;

/**
 * What two pages may not share. The one that had it first is right: of a draft and a published page the
 * latter, of two of a kind the one that was not changed last.
 * @param files addresses of files, which no redirect may take.
 * @param lastChange asked of two pages that have the same.
 */
export function checkDuplicates(
  pages: readonly PageFile[],
  files: ReadonlySet<string>,
  lastChange: LastChange,
): Finding[] {
  const ordered = [...pages.filter(({ draft }) => !draft), ...pages.filter(({ draft }) => draft)];
  return [
    ...UNIQUE.flatMap(({ key, rule, say }) =>
      repeated(ordered, ({ front }) => front[key]).map(({ page, first }) =>
        tellLatest(lastChange, page, first, (late, early) =>
          frontFinding(late, rule, [key], say(early.file)),
        ),
      ),
    ),
    ...checkRedirects(ordered, files),
  ];
}

/** Of two pages, tells of the one that was changed last: its author looks at it now. */
function tellLatest(
  lastChange: LastChange,
  page: PageFile,
  first: PageFile,
  tell: (late: PageFile, early: PageFile) => Finding,
): Finding {
  const isOther = page.draft === first.draft && lastChange(first.file) > lastChange(page.file);
  return isOther ? tell(first, page) : tell(page, first);
}

/** Each that has what one before it has, with that one; capitals aside. */
export function repeated<T>(
  all: readonly T[],
  pick: (one: T) => string | undefined,
): { page: T; first: T }[] {
  const seen = new Map<string, T>();
  return all.flatMap((page) => {
    const value = pick(page)?.trim().toLowerCase();
    if (value === undefined || value === '') return [];
    const first = seen.get(value);
    if (first === undefined) seen.set(value, page);
    return first === undefined ? [] : [{ page, first }];
  });
}

/** What hosts and Next keep for themselves. */
const RESERVED =
  /^\/(?:(?:404|500)(?:\.html)?|_redirects|_headers|_error|_not-found(?:\.html)?|_next(?:\/.*)?|admin(?:\/.*)?)$/;

/** An old address leads to one page, and is not the address of what exists: so there is neither chain nor loop. */
function checkRedirects(all: readonly PageFile[], files: ReadonlySet<string>): Finding[] {
  const pages = new Map(all.map((page) => [comparableHref(page.href), page]));
  const home = all.find(({ href }) => href === pageHref(HOME_SLUG));
  if (home) pages.set(`/${HOME_SLUG}`, home);
  const markdown = all.filter(({ draft }) => !draft).map(({ href }) => markdownHref(href));
  // Some hosts do not mind capitals: there, what differs by them alone would hide the file.
  const names = new Set([...files, ...markdown].map((file) => file.toLowerCase()));
  const taken = new Map<string, PageFile>();
  return all.flatMap((target) =>
    target.redirectFrom.flatMap(({ address, rank }) => {
      const report = (message: string): Finding[] => [
        frontFinding(target, 'redirection-en-double', ['redirect_from', rank], message),
      ];
      const path = plainAddress(address);
      if (path === plainAddress(target.href)) {
        return report(
          `« ${address} » est l’adresse de cette page : elle ne peut pas y renvoyer, effacez-la.`,
        );
      }
      const key = comparableHref(path);
      const page = pages.get(key);
      if (page && page !== target && !page.draft) {
        return report(`« ${address} » est l’adresse d’une page qui existe, ${page.file} : effacez-la.`);
      }
      if (names.has(path.toLowerCase()) || RESERVED.test(path)) {
        return report(`« ${address} » est l’adresse d’un fichier du site : effacez-la.`);
      }
      const other = taken.get(key);
      if (other && other !== target) {
        return report(
          `« ${address} » mène déjà à ${other.href} (${other.file}) : gardez une seule des deux lignes.`,
        );
      }
      taken.set(key, target);
      return [];
    }),
  );
}
