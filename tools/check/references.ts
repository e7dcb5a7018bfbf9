import type { Content } from '@/lib/content/content';
import { ALL_KINDS } from '@/lib/content/kinds';
import { namesIn } from '@/lib/content/kinds/kind';
import { frontFinding, type PageFile } from '@/lib/content/page-file';
import type { Finding } from '@/lib/findings/finding';
import { nearest } from '@/lib/findings/nearest';

/** A file that can be referred to, with what keeps a published page from doing so. */
type Target = { slug: string; page: PageFile | undefined };

/**
 * What pages refer to by name (`related`, `expertises`, `auteur`) exists, and is there to be read from
 * the day on which the page is.
 * @param published the pages that are published today.
 */
export function checkReferences(
  { files, dataFiles }: Content,
  published: ReadonlySet<PageFile>,
  today: string,
): Finding[] {
  const targetsOf = (kind: string): Target[] => [
    ...files.flatMap((page) => (page.kind === kind ? [{ slug: page.slug, page }] : [])),
    ...dataFiles.flatMap(({ kind: name, slug }) => (name === kind ? [{ slug, page: undefined }] : [])),
  ];
  return ALL_KINDS.flatMap((kind) =>
    Object.entries(kind.references).flatMap(([key, target]) => {
      const targets = targetsOf(target);
      const pages = files.filter(({ kind: name }) => name === kind.name);
      return pages.flatMap((page) => checkKey(page, key, target, targets, published, today));
    }),
  );
}

function checkKey(
  page: PageFile,
  key: string,
  kind: string,
  targets: readonly Target[],
  published: ReadonlySet<PageFile>,
  today: string,
): Finding[] {
  const others = targets.filter((target) => target.page !== page);
  const isList = Array.isArray(page.front[key]);
  return (namesIn(page.front, [key])[key] ?? []).flatMap((name, rank) => {
    const found = others.find(({ slug }) => slug === name);
    const message = found
      ? whyHidden(found.page, key, name, published, page.front.date ?? today)
      : explainUnknown(key, name, kind, others, isList, kind === page.kind);
    if (message === null) return [];
    return [frontFinding(page, 'reference-introuvable', isList ? [key, rank] : [key], message)];
  });
}

function explainUnknown(
  key: string,
  name: string,
  kind: string,
  others: readonly Target[],
  isList: boolean,
  isOwn: boolean,
): string {
  const known = others.map(({ slug }) => slug);
  const near = nearest(name, known);
  const choice =
    known.length > 1
      ? `écrivez l’un de ${known.join(', ')}`
      : known.length === 1
        ? `le seul est « ${known[0]} »`
        : `effacez ${isList ? 'ce nom' : 'cette clé'}, aucun fichier n’y est encore`;
  const todo = near ? `écrivez « ${near} »` : choice;
  return `la clé « ${key} » nomme « ${name} », qui n’est le nom d’aucun ${isOwn ? 'autre ' : ''}fichier de content/${kind} : ${todo}.`;
}

/** `null` where the page can be read by the day on which it is referred to. */
function whyHidden(
  page: PageFile | undefined,
  key: string,
  name: string,
  published: ReadonlySet<PageFile>,
  day: string,
): string | null {
  if (!page || published.has(page)) return null;
  const says = `la clé « ${key} » nomme « ${name} »`;
  if (page.draft)
    return `${says}, qui est un brouillon et ne s’afficherait pas : publiez-le (effacez « draft: true » de ${page.file}), ou effacez ce nom.`;
  const { date } = page.front;
  if (date === undefined || date <= day) return null;
  return `${says}, qui ne paraît que le ${date} : attendez ce jour pour le nommer, ou effacez ce nom.`;
}
