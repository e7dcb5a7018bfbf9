import type { Thing } from 'schema-dts';
import { type Body, type Page, type PageFrontMatter, toPage } from '../page';
import { type Schema, type Validated, type ValidationInput, validate } from '../validate';

/** How a kind is called, in French. */
export type Words = {
  /** `expertise` */
  one: string;
  /** `expertises` */
  many: string;
  /** With its article, where a sentence names one: `une expertise`. */
  a: string;
};

/** What the JSON-LD of a page may name beside the page itself. */
type About = {
  /** The page's address, with its origin. */
  url: string;
  /** Name of the agency in the home page's graph. */
  agency: { '@id': string };
  agencyName: string;
  /** The page's sharing picture, with its origin. */
  image: string;
  /** The day of the last change, `2026-11-22`, where it is known. */
  changed: string | undefined;
  /** Name of a person of `content/equipe`, by slug. */
  nameOf: (slug: string) => string | undefined;
};

/** Where pages of a kind stand on the pages they refer to: by which key, under which heading. */
type Referrer = { key: string; title: string };

/** What is said of a kind, and asked of it as it was said; `Own` is what its pages have beside `Page`. */
type Said<Own extends object> = {
  /** Its folder in `content/` and in addresses: `expertises`. */
  readonly name: string;
  /** Where it stands among the others, from the smallest on. */
  readonly rank: number;
  readonly words: Words;
  /** Keys that name files of another kind, by the name of that kind. */
  readonly references: Readonly<Record<string, string>>;
  /** The heading over the pages of this kind on a page that they refer to. */
  readonly asReferrer?: Referrer;
  /** Of pages of one kind, the way from one to the next. */
  readonly neighbours: { previous: string; next: string; label: string } | null;
  /** How many a page of the list shows, and how many the home page; all where it is absent. */
  readonly pageSize?: number;
  readonly homeSize?: number;
  /** Whether the feed has an entry for each. */
  readonly isInFeed: boolean;
  /** Texts that a new file begins with: keys that wait for an answer, and the body. */
  readonly template: { started: readonly string[]; body: string };
  /** The order of the kind's lists. */
  compare(a: Page & Own, b: Page & Own): number;
  /** What the page speaks of, for machines (schema.org). */
  jsonLd(page: Page & Own, about: About): Thing | undefined;
};

/** What a kind is defined by; `Front` is its front matter. */
type Definition<Front extends PageFrontMatter, Own extends object> = Said<Own> & {
  schema: Schema<Front>;
  own: (front: Front) => Own;
  /** Their address, where it is not `/<kind>/<slug>.html`. */
  href?: (slug: string) => string;
};

/** A file of a kind, opened: its front matter as it was read and its text. */
type OpenedPage = ValidationInput & { slug: string; body: Body; images: readonly string[] };

/**
 * A kind of page: all there is to say of it. Whatever the site does for every kind (loading, check,
 * sitemap, feed, Markdown copies, sharing pictures, schemas for editors, templates) asks this value.
 */
export type PageKind<Own extends object = object> = Said<Own> & {
  readonly folder: string;
  readonly schema: Schema<PageFrontMatter>;
  hrefOf(slug: string): string;
  /** Reads an opened file. `valid` holds the keys that are right, whatever is wrong with the others. */
  read(opened: OpenedPage): { page: (Page & Own) | null } & Validated<PageFrontMatter>;
};

/** Makes a kind of its definition. */
export function definePageKind<Front extends PageFrontMatter, Own extends object>({
  own,
  href,
  ...said
}: Definition<Front, Own>): PageKind<Own> {
  const { name, schema, references } = said;
  const hrefOf = href ?? ((slug) => `/${name}/${slug}.html`);
  return {
    ...said,
    folder: `content/${name}`,
    hrefOf,
    read: ({ slug, body, images, ...input }) => {
      const validated = validate(schema, input);
      const front = validated.value;
      if (!front) return { ...validated, page: null };
      const named = namesIn(validated.valid, Object.keys(references));
      const place = { kind: name, slug, href: hrefOf(slug), references: named };
      const page = { ...toPage(front, place, body, images), ...own(front) };
      return { ...validated, page };
    },
  };
}

/** The names that some keys hold, whether one or a list of them. */
export function namesIn(
  front: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): Record<string, readonly string[]> {
  const namesOf = (value: unknown): string[] =>
    [value].flat().flatMap((name: unknown) => (typeof name === 'string' ? [name] : []));
  return Object.fromEntries(keys.map((key) => [key, namesOf(front[key])]));
}

/** By title, as a French dictionary has it. */
export const byTitle = (a: Page, b: Page): number => a.title.localeCompare(b.title, 'fr');
