const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that stand as blocks of their own. */
export const BLOCKS = words(
  'address article aside blockquote caption col colgroup dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul',
);
/** Elements that hold words, not blocks: the site takes a paragraph in them for their words. */
export const WORD_HOLDERS = words('p h1 h2 h3 h4 h5 h6 summary dt caption');
/** Elements in which white space between children means nothing. */
export const STRUCTURES = words('table thead tbody tfoot tr ul ol dl colgroup');
export const VOIDS = words('br col hr img wbr');
