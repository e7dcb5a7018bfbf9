import path from 'node:path';
import { asWarning, type Finding, finding } from '../findings/finding';
import { nearest } from '../findings/nearest';
import { typograph } from '../typography';
import { expertiseHref, pageHref } from './addresses';
import { type FrontMatter, readFrontMatter, TOP } from './frontmatter';
import { type Head, headFinding, readHead } from './head';
import { checkLengths } from './lengths';
import type { RawFile } from './read';
import { expertiseSchema, type PageFrontMatter, pageSchema } from './schema';
import { SLUG_PATTERN, slugify } from './slug';
import { decodeSource } from './source';
import { validate } from './validate';

/** The Markdown of a page, with what is needed to speak of its places. */
export type Body = {
  /** Path of the file, from the project's root. */
  file: string;
  /** MDX whose lines are the file's own: those of the front matter are there, empty. */
  text: string;
  draft: boolean;
};

/** A page of `content/pages/`: a typed value, nothing raw but its MDX. */
export type Page = {
  slug: string;
  /** Address on the site, `/agence.html`. */
  href: string;
  title: string;
  /** For search engines and shared links. */
  description: string;
  summary: string;
  header: {
    /** File name in `content/images`. */
    image: string;
    /** Empty where the image only decorates. */
    alt: string;
    credit?: string;
  };
  /** The page's own call to action, where it has one. */
  footerCta?: string;
  redirectFrom: readonly string[];
  draft: boolean;
  /** `2026-11-22` */
  updated?: string;
  body: Body;
};

/** A page of `content/expertises/`. */
export type Expertise = Page & {
  /** Rank in lists; pages without one come after the others, by title. */
  order: number;
  /** Slugs of the expertises to read next, as the editors chose them. */
  related: readonly string[];
};

/** The header image of a page that names none. */
const DEFAULT_HEADER_IMAGE = 'inspiration-5';

type Parsed<T> = { value: T | null; findings: Finding[]; body: Body | null; head: Head };

export function parsePage(raw: RawFile, images: readonly string[]): Parsed<Page> {
  return parse(raw, images, pageHref, (opened, slug) => {
    const { value, findings } = validate(pageSchema, opened);
    return {
      value: value && toPage(value, slug, pageHref(slug), opened.body, images),
      findings,
    };
  });
}

/** @param slugs of all expertises: those that `related` may name. */
export function parseExpertise(
  raw: RawFile,
  images: readonly string[],
  slugs: readonly string[],
): Parsed<Expertise> {
  return parse(raw, images, expertiseHref, (opened, slug) => {
    const { value, findings } = validate(expertiseSchema, opened);
    const page = value && toPage(value, slug, expertiseHref(slug), opened.body, images);
    return {
      value: value &&
        page && {
          ...page,
          order: value.order ?? Number.POSITIVE_INFINITY,
          related: value.related ?? [],
        },
      findings: [...findings, ...checkRelated(opened, slug, value?.related ?? [], slugs)],
    };
  });
}

type Opened = Omit<FrontMatter, 'body'> & { file: string; top: typeof TOP; body: Body };

/** What is the same for every kind of page: decode, open, validate, then the checks that need the disk. */
function parse<T extends Page>(
  raw: RawFile,
  images: readonly string[],
  toPath: (slug: string) => string,
  read: (opened: Opened, slug: string) => { value: T | null; findings: Finding[] },
): Parsed<T> {
  const { file } = raw;
  const slug = path.posix.basename(file, '.mdx');
  const address = toPath(slug);
  const named = checkFileName(file, slug);
  const unread = { value: null, body: null, head: readHead(file, address) };
  const decoded = decodeSource(file, raw.bytes);
  if (!decoded.source) return { ...unread, findings: [...named, ...decoded.findings] };
  const front = readFrontMatter(decoded.source);
  const opening = [...named, ...decoded.findings, ...front.findings];
  if (!front.value) return { ...unread, findings: opening };
  const { data, positions } = front.value;
  const head = readHead(file, address, data, positions);
  const body = { file, text: front.value.body, draft: head.draft };
  if (data === undefined) return { ...unread, findings: opening, body };
  const page = read({ file, data, positions, top: TOP, body }, slug);
  const findings = [...opening, ...page.findings, ...checkLengths(head), ...checkAgainstDisk(head, images)];
  return { value: page.value, findings: head.draft ? findings.map(asWarning) : findings, body, head };
}

/** From here on the page is a value to be shown: its texts are set in French typography, its file is not changed. */
function toPage(
  front: PageFrontMatter,
  slug: string,
  address: string,
  body: Body,
  images: readonly string[],
): Page {
  return {
    slug,
    href: address,
    title: typograph(front.title),
    description: typograph(front.seo_description),
    summary: typograph(front.summary),
    header: {
      image: findImage(front['header-img'] ?? DEFAULT_HEADER_IMAGE, images) ?? '',
      alt: typograph(front.header_alt ?? ''),
      ...(front.header_credit !== undefined && { credit: typograph(front.header_credit) }),
    },
    ...(front.footer_cta !== undefined && { footerCta: typograph(front.footer_cta) }),
    redirectFrom: front.redirect_from ?? [],
    draft: front.draft ?? false,
    ...(front.updated !== undefined && { updated: front.updated }),
    body,
  };
}

/** The original a name stands for, written with or without its extension. */
export function findImage(name: string, images: readonly string[]): string | undefined {
  return images.find((image) => image === name) ?? images.find((image) => withoutExtension(image) === name);
}

const withoutExtension = (name: string): string => name.slice(0, name.lastIndexOf('.'));

function checkFileName(file: string, slug: string): Finding[] {
  if (SLUG_PATTERN.test(slug)) return [];
  const message = `le nom « ${slug}.mdx » ne peut pas devenir une adresse : renommez le fichier « ${slugify(slug)}.mdx ».`;
  return [finding('nom-de-fichier', file, TOP, message)];
}

/** An expertise leads to others that exist. */
function checkRelated(
  { file, positions }: Opened,
  slug: string,
  related: readonly string[],
  slugs: readonly string[],
): Finding[] {
  const others = slugs.filter((other) => other !== slug);
  return related.flatMap((name, rank) => {
    if (others.includes(name)) return [];
    const near = nearest(name, others);
    const known = others.length > 0 ? `écrivez l’une de ${others.join(', ')}` : 'effacez cette clé';
    const todo = near ? `écrivez « ${near} »` : known;
    const message = `la clé « related » nomme « ${name} », qui n’est pas une autre expertise : ${todo}.`;
    return [finding('valeur-invalide', file, positions.value(['related', rank]) ?? TOP, message)];
  });
}

function checkAgainstDisk(head: Head, images: readonly string[]): Finding[] {
  const findings: Finding[] = [];
  const { address, permalink, headerImage: image } = head;
  if (permalink?.startsWith('/') && permalink !== address) {
    const wanted = path.posix.basename(permalink, '.html');
    const message = `le permalien « ${permalink} » contredit le nom du fichier, qui donne « ${address} » : écrivez « permalink: "${address}" », ou renommez le fichier « ${slugify(wanted)}.mdx ».`;
    findings.push(headFinding(head, 'permalien-contraire', ['permalink'], message));
  }
  if (image !== undefined && image.trim() !== '' && !findImage(image, images)) {
    const near = nearest(image, images.map(withoutExtension));
    const todo = near ? `écrivez « ${near} »` : 'déposez l’image dans ce dossier';
    const message = `l’image « ${image} » n’est pas dans content/images : ${todo}, ou corrigez la clé « header-img ».`;
    findings.push(headFinding(head, 'image-introuvable', ['header-img'], message));
  }
  return findings;
}
