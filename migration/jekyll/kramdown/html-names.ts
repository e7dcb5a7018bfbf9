import type { ContentModel } from './nodes';

const words = (text: string): string[] => text.split(' ');

const BLOCK_CONTENT = words(
  'address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header hgroup iframe li main map menu nav noscript object section summary td',
);
const SPAN_CONTENT = words(
  'a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt',
);
const RAW_CONTENT = words('script style math option textarea pre code kbd samp var');

/** Elements that stand inside a line. */
export const SPAN_ELEMENTS = new Set(
  words(
    'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var',
  ),
);
/** Elements that kramdown leaves as text inside a line. */
export const BLOCK_ELEMENTS = new Set(
  words(
    'address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary table tbody td th thead tfoot tr ul',
  ),
);
/** Elements without content. */
export const VOID_ELEMENTS = new Set(
  words('area base br col command embed hr img input keygen link meta param source track wbr'),
);
const KNOWN = new Set([
  ...SPAN_ELEMENTS,
  ...BLOCK_ELEMENTS,
  ...VOID_ELEMENTS,
  ...BLOCK_CONTENT,
  ...SPAN_CONTENT,
  ...RAW_CONTENT,
]);

const models = new Map<string, ContentModel>([
  ...BLOCK_CONTENT.map((name) => [name, 'block'] as const),
  ...SPAN_CONTENT.map((name) => [name, 'span'] as const),
]);

/** How kramdown reads the content of an element when asked to. */
export const contentModelOf = (name: string): ContentModel => models.get(name) ?? 'raw';

/** Names of HTML are compared in lower case, others as written. */
export function canonicalName(name: string): string {
  const lower = name.toLowerCase();
  return KNOWN.has(lower) ? lower : name;
}

export const isKnownElement = (name: string): boolean => KNOWN.has(name);
