/** What an address of Jekyll is made of. */
export type PermalinkParts = {
  /** Label of the collection; empty for a page. */
  collection: string;
  /** Path in its collection, or folders of a page, without extension: `offres/seo`. */
  path: string;
  basename: string;
  /** Name for `:title`: the file's, or the key `slug`. */
  title: string;
  categories: readonly string[];
  /** `2026-11-22`, where there is one. */
  date: string | undefined;
};

/** The styles that have a name (jekyllrb.com/docs/permalinks). */
const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** The ending that a site's style gives to what is no post. */
export function styleSuffix(style: string): string {
  if (style === 'pretty' || style.endsWith('/')) return '/';
  return style in STYLES || style.endsWith(':output_ext') || style === '' ? ':output_ext' : '';
}

/** The template of a style, by its name or as it is. */
export const styleTemplate = (style: string): string => STYLES[style] ?? style;

/** Jekyll's `slugify` in its `pretty` mode, capitals kept. */
export const prettySlug = (text: string): string =>
  text.replace(/[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu, '-').replace(/^-|-$/g, '');

/** The address that a template makes, before escaping: `/2026/11/titre.html`. */
export function fillPermalink(template: string, parts: PermalinkParts): string {
  const [year = '', month = '', day = ''] = parts.date?.split('-') ?? [];
  const values: Record<string, string> = {
    collection: parts.collection,
    path: parts.path,
    name: prettySlug(parts.basename),
    basename: parts.basename,
    title: parts.title,
    slug: parts.title.toLowerCase(),
    categories: parts.categories.map((name) => prettySlug(name.toLowerCase())).join('/'),
    slugified_categories: parts.categories.map((name) => prettySlug(name.toLowerCase())).join('/'),
    output_ext: '.html',
    year,
    month,
    day,
    short_year: year.slice(2),
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    ...calendar(parts.date),
  };
  const filled = template.replace(/:([a-z_]+)/g, (written, name: string) => {
    // `:title_suite` names `title` and a text.
    const known = Object.keys(values)
      .filter((key) => name.startsWith(key))
      .sort((a, b) => b.length - a.length)[0];
    return known === undefined ? written : `${values[known] ?? ''}${name.slice(known.length)}`;
  });
  const address = `/${filled}`.replace(/\/{2,}/g, '/').replace(/\/index\.html$/, '/');
  return address.replace(/\.html\.html$/, '.html');
}

/** Day of the year, and the week of ISO 8601. */
function calendar(date: string | undefined): Record<string, string> {
  if (date === undefined) return {};
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return {};
  const day = new Date(time);
  const year = day.getUTCFullYear();
  const dayOfYear = Math.round((time - Date.UTC(year, 0, 1)) / 86_400_000) + 1;
  const weekday = day.getUTCDay() || 7;
  const thursday = new Date(time + (4 - weekday) * 86_400_000);
  const week = Math.ceil(
    ((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7,
  );
  const names = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
  return {
    y_day: String(dayOfYear).padStart(3, '0'),
    week: String(week).padStart(2, '0'),
    short_day: names[day.getUTCDay()] ?? '',
    w_day: String(weekday),
  };
}
