import { canonicalPath } from '@/lib/content/addresses';
import type { Finding } from '@/lib/content/diagnostics';
import { type Head, headFinding } from '@/lib/content/head';

/** What two pages may not share. The first that has it is right; drafts come after the pages that are published. */
export function checkDuplicates(heads: readonly Head[]): Finding[] {
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
    ...checkRedirects(ordered),
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

/** An old address leads to one page, and is not the address of a page that exists. */
function checkRedirects(heads: readonly Head[]): Finding[] {
  const pages = new Map(heads.map((head) => [canonicalPath(head.address), head]));
  const taken = new Map<string, Head>();
  return heads.flatMap((head) =>
    head.redirectFrom.flatMap(({ address, rank }) => {
      const report = (message: string): Finding[] => [
        headFinding(head, 'redirection-en-double', ['redirect_from', rank], message),
      ];
      if (address === head.address) {
        return report(
          `« ${address} » est l’adresse de cette page : elle ne peut pas y renvoyer, effacez-la.`,
        );
      }
      const key = canonicalPath(address);
      const page = pages.get(key);
      if (page && page !== head && !page.draft) {
        return report(`« ${address} » est l’adresse d’une page qui existe, ${page.file} : effacez-la.`);
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
