import { comparableHref, decodeAddress } from '@/lib/content/addresses';
import type { Head } from '@/lib/content/head';
import type { Site } from '@/lib/content/schema';
import { asWarning, type Finding, finding, type Place } from '@/lib/findings/finding';
import { nearest } from '@/lib/findings/nearest';
import type { RuleId } from '@/lib/findings/rules';
import type { Link } from './text/links';

/** What a link may lead to. */
export type Targets = {
  /** Origin of the site. */
  origin: string;
  pages: ReadonlyMap<string, Head>;
  /** Old addresses, by their canonical form, and where they lead. */
  redirects: ReadonlyMap<string, string>;
  /** Addresses of files. */
  files: ReadonlySet<string>;
  /** Anchors of each page's text, by its file; none for a page that cannot be read. */
  ids: ReadonlyMap<string, ReadonlySet<string>>;
  /** Addresses by canonical form, for what was nearly right. */
  byCanonical: ReadonlyMap<string, string>;
};

/** Anchors that the frame of every page has. */
const FRAME_ANCHORS: ReadonlySet<string> = new Set(['contenu', 'top']);

export function linkTargets(
  origin: string | undefined,
  heads: readonly Head[],
  files: ReadonlySet<string>,
  ids: Targets['ids'],
): Targets {
  const published = heads.filter(({ draft }) => !draft);
  const redirects = published.flatMap(({ redirectFrom, address: to }) =>
    redirectFrom.map(({ address }) => [comparableHref(address), to] as const),
  );
  const known = [...published.map(({ address }) => address), ...files];
  return {
    origin: origin ?? 'https://site.invalid',
    pages: new Map(heads.map((head) => [head.address, head])),
    redirects: new Map(redirects),
    files,
    ids,
    byCanonical: new Map(known.map((address) => [comparableHref(address), address])),
  };
}

/** Whether the links of a page, or of the menu (`from` without a draft), lead somewhere. */
export function checkLinkTargets(
  from: { file: string; address: string; draft: boolean },
  links: readonly Link[],
  targets: Targets,
): Finding[] {
  return links.flatMap(({ href, place }) => {
    const findings: Finding[] = [];
    const report = (rule: RuleId, message: string): void => {
      const found = finding(rule, from.file, place, message);
      findings.push(from.draft ? asWarning(found) : found);
    };
    checkLink(href, from, targets, report);
    return findings;
  });
}

function checkLink(
  href: string,
  from: { file: string; address: string; draft: boolean },
  targets: Targets,
  report: (rule: RuleId, message: string) => void,
): void {
  const base = new URL(from.address, targets.origin);
  if (!URL.canParse(href, base.href)) return;
  const url = new URL(href, base);
  if (!url.protocol.startsWith('http') || bareHost(url) !== bareHost(base)) return;
  if (/^https?:/i.test(href)) {
    const inside = `${url.pathname}${url.search}${url.hash}`;
    report('lien-vers-soi', `« ${href} » est une adresse de ce site : écrivez « ${inside} ».`);
  }
  const path = decodeAddress(url.pathname);
  const page = targets.pages.get(path);
  if (page?.draft && !from.draft) {
    report('page-introuvable', `la page « ${path} » est un brouillon, qui n’est pas publié : ${draftWayOut}`);
  } else if (page) {
    const ids = targets.ids.get(page.file);
    if (ids) checkAnchor(url.hash, path, page.file === from.file, ids, report);
  } else if (!targets.files.has(path)) {
    const missing = describeMissing(path, targets);
    report(missing.rule, missing.message);
  }
}

const draftWayOut = 'publiez-la (effacez « draft: true » de son en-tête), ou effacez le lien.';

const bareHost = ({ host }: URL): string => host.replace(/^www\./, '');

function checkAnchor(
  hash: string,
  path: string,
  same: boolean,
  ids: ReadonlySet<string>,
  report: (rule: RuleId, message: string) => void,
): void {
  const anchor = decodeAddress(hash.slice(1));
  if (anchor === '' || anchor.startsWith(':~:') || ids.has(anchor) || FRAME_ANCHORS.has(anchor)) return;
  const near = nearest(anchor, [...ids]);
  const todo = near
    ? `écrivez « #${near} »`
    : `donnez-la au titre voulu, par « ::attr{#${anchor}} » sur la ligne d’après`;
  const where = same ? 'dans cette page' : `dans la page « ${path} »`;
  report('ancre-introuvable', `l’ancre « #${anchor} » n’existe pas ${where} : ${todo}.`);
}

type Missing = { rule: 'lien-redirige' | 'page-introuvable' | 'fichier-introuvable'; message: string };

function describeMissing(path: string, { redirects, byCanonical, files, pages }: Targets): Missing {
  const key = comparableHref(path);
  const now = redirects.get(key);
  if (now !== undefined) {
    return { rule: 'lien-redirige', message: `« ${path} » est une ancienne adresse : écrivez « ${now} ».` };
  }
  const isFile = /\.[a-z0-9]+$/i.test(path) && !/\.html?$/i.test(path);
  const candidates = isFile ? [...files] : [...pages.values()].flatMap((h) => (h.draft ? [] : [h.address]));
  const near = byCanonical.get(key) ?? nearest(path, candidates);
  if (isFile) {
    const todo = near ? `écrivez « ${near} »` : 'déposez le fichier dans le dossier public';
    return { rule: 'fichier-introuvable', message: `le fichier « ${path} » n’existe pas : ${todo}.` };
  }
  const todo = near ? `écrivez « ${near} »` : 'corrigez l’adresse, ou effacez le lien';
  return { rule: 'page-introuvable', message: `la page « ${path} » n’existe pas : ${todo}.` };
}

/** The links of the menu and of the pages' foot, with their places in `site.yml`. */
export const menuLinks = (site: Site | null, placeOf: (path: readonly PropertyKey[]) => Place): Link[] =>
  (['navigation', 'footer_navigation'] as const).flatMap((key) =>
    (site?.[key] ?? []).map(({ href }, rank) => ({ href, place: placeOf([key, rank, 'href']) })),
  );
