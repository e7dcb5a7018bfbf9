import { decodeAddress, FEED_HREF, type PageFile } from '@/migration/site';
import type { OldAddress } from './address';
import { type Answer, answerAt, type KnownAddresses } from './known';
import { suggestRedirect } from './suggest-redirect';

/** An old address that answers 404 on the new site. */
export type Missing = OldAddress & {
  /** What is compared of it: no origin, no query, `%C3%A9` read as é. */
  path: string;
} & (
    | {
        /** The page to lead it to, and whether their names are alike. */
        target: PageFile;
        isAlike: boolean;
      }
    | {
        /** What to do where a page's `redirect_from` cannot help, in French. */
        todo: string;
      }
  );

/** Something to know that is no loss. */
type Remark = OldAddress & { message: string };

export type Comparison = {
  /** How many different paths were compared, and what they answer with. */
  counts: Record<Answer | 'missing' | 'harmless', number> & { compared: number };
  missing: Missing[];
  remarks: Remark[];
};

export type NewSite = {
  /** Origin of the new site, `https://www.exemple.fr`. */
  origin: string;
  pages: readonly PageFile[];
  known: KnownAddresses;
};

/**
 * Looks for each old address on the new site, each path once. Whatever their origin, only paths are
 * compared.
 */
export function compareAddresses(olds: readonly OldAddress[], site: NewSite): Comparison {
  const pages = site.pages.filter(({ draft }) => !draft);
  const counts = { compared: 0, page: 0, redirect: 0, file: 0, harmless: 0, missing: 0 };
  const missing: Missing[] = [];
  const remarks = foreignHosts(olds, site.origin);
  for (const [path, old] of byPath(olds, site.origin)) {
    counts.compared += 1;
    const answer = answerAt(path, site.known);
    const remark = answer ? undefined : harmless(path);
    if (answer) counts[answer] += 1;
    else if (remark) {
      counts.harmless += 1;
      remarks.push({ ...old, message: remark });
    } else {
      counts.missing += 1;
      missing.push({ ...old, path, ...adviceFor(path, pages) });
    }
  }
  return { counts, missing, remarks };
}

/** The addresses by their path, each as it was first read. */
function byPath(olds: readonly OldAddress[], origin: string): ReadonlyMap<string, OldAddress> {
  const paths = new Map<string, OldAddress>();
  for (const old of olds) {
    const path = decodeAddress(new URL(old.address, origin).pathname).normalize('NFC');
    if (!paths.has(path)) paths.set(path, old);
  }
  return paths;
}

const bareHost = (url: URL): string => url.host.replace(/^www\./, '');

/**
 * A remark for each host that is not the site's, at its first address; `http` and `www.` make no
 * difference.
 */
function foreignHosts(olds: readonly OldAddress[], origin: string): Remark[] {
  const site = new URL(origin);
  const first = new Map<string, { old: OldAddress; count: number }>();
  for (const old of olds) {
    const url = new URL(old.address, origin);
    if (bareHost(url) === bareHost(site)) continue;
    const before = first.get(url.host);
    first.set(url.host, { old: before?.old ?? old, count: (before?.count ?? 0) + 1 });
  }
  return [...first].map(([host, { old, count }]) => ({
    ...old,
    message: `${count > 1 ? `${count} adresses sont` : '1 adresse est'} de « ${host} », et le site est « ${site.host} » (content/site.yml) : seuls les chemins sont comparés. Si « ${host} » a été le nom du site, faites-le mener au nouveau chez votre hébergeur.`,
  }));
}

/** Files of the old site's look, which its pages alone asked for. */
const LOOK = /\.(?:css|js|map|scss|woff2?|ttf|eot)$/i;
const OLD_FEED = /^\/(?:.*\/)?(?:feed|rss|atom)(?:\.xml|\.atom|\/|\/index\.xml)?$/i;

/** Why an address may answer 404 all the same; `undefined` where it may not. */
function harmless(path: string): string | undefined {
  if (LOOK.test(path)) {
    return 'un fichier de l’ancien habillage : aucune page n’en a plus besoin, rien à faire.';
  }
  if (/^\/404(?:\.html|\/)?$/.test(path)) {
    return 'la page d’erreur de l’ancien site : le nouveau a la sienne, rien à faire.';
  }
  if (OLD_FEED.test(path)) {
    return `un ancien flux : le nouveau est « ${FEED_HREF} », faites-y mener cette adresse chez votre hébergeur pour ne perdre aucun abonné.`;
  }
  return undefined;
}

/** What is no page: a redirect to a page would be no answer. */
const FILE =
  /\.(?:pdf|jpe?g|png|gif|svg|webp|avif|ico|zip|docx?|xlsx?|pptx?|odt|ods|csv|txt|xml|json|mp[34]|webm|vcf|ics)$/i;

function adviceFor(
  path: string,
  pages: readonly PageFile[],
): { target: PageFile; isAlike: boolean } | { todo: string } {
  if (FILE.test(path)) {
    return { todo: `c’est un fichier : s’il sert encore, déposez-le dans « public${path} ».` };
  }
  const target = suggestRedirect(path, pages);
  return target
    ? { target: target.page, isAlike: target.isAlike }
    : { todo: 'le site n’a aucune page qui puisse la remplacer.' };
}
