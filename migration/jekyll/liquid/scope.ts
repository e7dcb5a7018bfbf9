import path from 'node:path';

/** What Liquid can know of the page it stands in, and of its site. */
export type LiquidScope = {
  /**
   * `_config.yml`; `undefined` where there is none, so that nothing can be said of what it lacks.
   */
  config: Readonly<Record<string, unknown>> | undefined;
  /** `_data`, by the names of its files. */
  data: Readonly<Record<string, unknown>>;
  /** The page's own values and those that Jekyll gives it. */
  page: Readonly<Record<string, unknown>>;
  /** Text of a file of `_includes`, or beside the page. */
  include: (name: string, isRelative: boolean) => string | undefined;
  /**
   * The address of a page or a file of the old site, from its path (`_posts/2020-01-31-titre.md`).
   */
  hrefOf: (file: string) => string | undefined;
  /** The address of a post, from its name (`2020-01-31-titre`). */
  postHrefOf: (name: string) => string | undefined;
};

/** A page of which nothing is known. */
export const EMPTY_SCOPE: LiquidScope = {
  config: undefined,
  data: {},
  page: {},
  include: () => undefined,
  hrefOf: () => undefined,
  postHrefOf: () => undefined,
};

/** What Jekyll and its plugins put into `site` while they build. */
const MADE_WHILE_BUILDING = new Set(
  'time posts pages html_pages html_files static_files collections documents categories tags related_posts github source destination'.split(
    ' ',
  ),
);
/** The same for `page`. */
const MADE_OF_PAGE = new Set(
  'content excerpt next previous output dir relative_path last_modified_at'.split(' '),
);

/** Whether a variable's value is known, `null` included: `site.a.b` is `['site', 'a', 'b']`. */
export function isKnown(
  segments: readonly unknown[],
  scope: LiquidScope,
  locals: ReadonlySet<string>,
): boolean {
  const [root, key] = segments;
  if (typeof root !== 'string') return false;
  if (locals.has(root)) return true;
  if (root === 'jekyll') return key === 'environment';
  if (typeof key !== 'string') return false;
  if (root === 'site') {
    if (key === 'url' || key === 'baseurl') return true;
    if (key === 'data') return typeof segments[2] === 'string' && Object.hasOwn(scope.data, segments[2]);
    if (!scope.config) return false;
    return Object.hasOwn(scope.config, key) ? key !== 'collections' : !isMadeWhileBuilding(key, scope.config);
  }
  if (root === 'page') {
    return Object.hasOwn(scope.page, key) || (scope.config !== undefined && !MADE_OF_PAGE.has(key));
  }
  return false;
}

function isMadeWhileBuilding(key: string, config: Readonly<Record<string, unknown>>): boolean {
  const { collections } = config;
  const isCollection = Array.isArray(collections)
    ? collections.includes(key)
    : typeof collections === 'object' && collections !== null && Object.hasOwn(collections, key);
  return MADE_WHILE_BUILDING.has(key) || isCollection;
}

/** The values as Liquid reads them. */
export function valuesOf({ config, data, page }: LiquidScope): Record<string, unknown> {
  const site = { ...config, url: config?.url ?? '', baseurl: config?.baseurl ?? '', data };
  return { site, page, jekyll: { environment: 'production' } };
}

/** A path that stays under its folder; `undefined` for one that leaves it. */
export function inside(folder: string, name: string): string | undefined {
  const file = path.resolve(folder, name);
  return file.startsWith(path.resolve(folder) + path.sep) ? file : undefined;
}
