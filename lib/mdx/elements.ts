/** HTML that an editor may write in a text: elements of plain content. Nothing that runs, loads or asks. */
export const ALLOWED_ELEMENTS: ReadonlySet<string> = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'br',
    'cite',
    'code',
    'del',
    'dfn',
    'em',
    'i',
    'img',
    'ins',
    'kbd',
    'mark',
  ],
  ...[
    'q',
    'rp',
    'rt',
    'ruby',
    's',
    'samp',
    'small',
    'span',
    'strong',
    'sub',
    'sup',
    'time',
    'u',
    'var',
    'wbr',
  ],
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'details',
    'div',
    'figcaption',
    'figure',
    'footer',
    'header',
  ],
  ...['hr', 'main', 'nav', 'p', 'pre', 'section', 'summary', 'dd', 'dl', 'dt', 'li', 'ol', 'ul'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['caption', 'col', 'colgroup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
]);

/** Elements that HTML writes without a closing tag, and MDX with a slash. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'wbr']);

/** Elements whose content is code, never text to show. */
export const OPAQUE_ELEMENTS: ReadonlySet<string> = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'template',
]);
