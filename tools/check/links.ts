import { comparableHref, decodeAddress } from '@/lib/content/addresses';
import { KINDS, LISTED_KINDS } from '@/lib/content/kinds';
import type { PageFile } from '@/lib/content/page-file';
import type { Site } from '@/lib/content/site-schema';
import { type Finding, finding, inDraft, type Place } from '@/lib/findings/finding';
import { nearest } from '@/lib/findings/nearest';
import type { RuleId } from '@/lib/findings/rules';
import { addressSlip } from './address-slips';
import type { Link } from './text/links';

/** What a link may lead to. */
export type Targets = {
  /** Origin of the site. */
  origin: string;
  /** Every page by its address, published or not. */
  pages: ReadonlyMap<string, PageFile>;
  /** Those that are published today. */
  published: ReadonlySet<PageFile>;
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

/** @param published those of all pages that are published today. */
export function linkTargets(
  origin: string | undefined,
  pages: readonly PageFile[],
  published: readonly PageFile[],
  files: ReadonlySet<string>,
  ids: Targets['ids'],
): Targets {
  const redirects = published.flatMap(({ redirectFrom, href }) =>
    redirectFrom.map(({ address }) => [comparableHref(address), href] as const),
  );
  const known = [...published.map(({ href }) => href), ...files];
  return {
    origin: origin ?? 'https://site.invalid',
    pages: new Map(pages.map((page) => [page.href, page])),
    published: new Set(published),
    redirects: new Map(redirects),
    files,
    ids,
    byCanonical: new Map(known.map((address) => [comparableHref(address), address])),
  };
}

/** Where links stand: a page, or the menu. */
export type From = {
  file: string;
  href: string;
  draft: boolean;
  /** The day from which it is read, `2026-11-22`: today, or that of a page dated to come. */
  day: string;
};

/** Whether the links of a page, or of the menu, lead somewhere. */
export function checkLinkTargets(from: From, links: readonly Link[], targets: Targets): Finding[] {
  return links.flatMap(({ href, place }) => {
    const findings: Finding[] = [];
    const report = (rule: RuleId, message: string): void => {
      const found = finding(rule, from.file, place, message);
      findings.push(from.draft ? inDraft(found) : found);
    };
    checkLink(href, from, targets, report);
    return findings;
  });
}

function checkLink(
  href: string,
  from: From,
  targets: Targets,
  report: (rule: RuleId, message: string) => void,
): void {
  const slip = addressSlip(href, [...targets.published]);
  if (slip) {
    report('adresse-mal-ecrite', `${slip.found} : écrivez « ${slip.href} ».`);
    return;
  }
  const base = new URL(from.href, targets.origin);
  if (!URL.canParse(href, base.href)) return;
  const url = new URL(href, base);
  if (!url.protocol.startsWith('http') || bareHost(url) !== bareHost(base)) return;
  if (/^https?:/i.test(href)) {
    const inside = `${url.pathname}${url.search}${url.hash}`;
    report('lien-vers-soi', `« ${href} » est une adresse de ce site : écrivez « ${inside} ».`);
  }
  const path = decodeAddress(url.pathname);
  const page = targets.pages.get(path);
  const hidden = page && !from.draft && !targets.published.has(page) ? whyHidden(page, from.day) : null;
  if (hidden !== null) {
    report('page-introuvable', `la page « ${path} » ${hidden}`);
  } else if (page) {
    const ids = targets.ids.get(page.file);
    if (ids) checkAnchor(url.hash, path, page.file === from.file, ids, report);
  } else if (!targets.files.has(path)) {
    const missing = describeMissing(path, targets);
    report(missing.rule, missing.message);
  }
}

/**
 * Why a page that is not published today cannot be led to, and the way out; `null` where it will be
 * there by the day on which the link is read.
 */
function whyHidden({ draft, front: { date } }: PageFile, day: string): string | null {
  if (draft)
    return 'est un brouillon, qui n’est pas publié : publiez-la (effacez « draft: true » de son en-tête), ou effacez le lien.';
  if (date === undefined)
    return 'n’est pas publiée, car aucune page de sa liste ne l’est : publiez-en une, ou effacez le lien.';
  return date > day ? `ne paraît que le ${date} : attendez ce jour pour y mener, ou effacez le lien.` : null;
}

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

function describeMissing(path: string, { redirects, byCanonical, files, published }: Targets): Missing {
  const key = comparableHref(path);
  const now = redirects.get(key);
  if (now !== undefined) {
    return { rule: 'lien-redirige', message: `« ${path} » est une ancienne adresse : écrivez « ${now} ».` };
  }
  const isFile = /\.[a-z0-9]+$/i.test(path) && !/\.html?$/i.test(path);
  const candidates = isFile
    ? [...files].filter((file) => !file.endsWith('.md'))
    : [...published].map(({ href }) => href);
  const near = byCanonical.get(key) ?? nearest(path, candidates);
  if (isFile) {
    const todo = near ? `écrivez « ${near} »` : 'déposez le fichier dans le dossier public';
    return { rule: 'fichier-introuvable', message: `le fichier « ${path} » n’existe pas : ${todo}.` };
  }
  const todo = near ? `écrivez « ${near} »` : 'corrigez l’adresse, ou effacez le lien';
  return { rule: 'page-introuvable', message: `la page « ${path} » n’existe pas : ${todo}.` };
}

/**
 * The links of the menu and of the pages' foot, with their places in `site.yml`. That to the list of a
 * kind may wait for its first page: until then the site leaves it out.
 */
export const menuLinks = (
  site: Site | null,
  placeOf: (path: readonly PropertyKey[]) => Place,
  pages: readonly PageFile[],
): Link[] => {
  const lists = new Set(pages.filter(isList).map(({ href }) => href));
  return (['navigation', 'footer_navigation'] as const).flatMap((key) =>
    (site?.[key] ?? []).flatMap(({ href }, rank) =>
      lists.has(href) ? [] : [{ href, place: placeOf([key, rank, 'href']) }],
    ),
  );
};

const isList = ({ kind, slug, draft }: PageFile): boolean =>
  !draft && kind === KINDS.pages.name && LISTED_KINDS.some(({ name }) => name === slug);
