/** Scripts that are data, not code: the browser reads them, nothing runs. */
const DATA_SCRIPT = /\btype="(?:application\/ld\+json|speculationrules)"/;

/** What `<link>` may not bring along once no script is left. */
const SCRIPT_LINK = /\bas="script"|\brel="modulepreload"/;

/** A stylesheet's address in the `<link>` that Next writes for it. */
const STYLESHEET = /^<link rel="stylesheet" href="([^"]+)"/;

/** What Next says twice for X, which takes all but the kind of card from Open Graph: six elements of every page. */
const TWITTER_ECHO = /^<meta name="twitter:(?!card"|image")/;

/**
 * A font that `<head>` preloads. Chromium holds the first paint back for one, up to 50 ms, and it takes its share of the line
 * before the image that opens the page; at the end of the body it is found as early by the preload scanner, and neither happens.
 */
const FONT_PRELOAD = /^<link rel="preload"[^>]* as="font"/;

/**
 * A page without its client runtime: every script that runs, every link that fetches one, and the comments that React
 * leaves for them are gone; its stylesheet, given by `cssOf`, stands in the page itself, so that nothing is asked for
 * before it is painted; fonts are preloaded from the body's end. (Next's own `inlineCss` puts the sheet there twice and
 * costs a build of 1,000 pages a quarter of its time.) Works on what React writes, where `<` never stands in a text or an
 * attribute unescaped.
 */
export function stripRuntime(html: string, cssOf: (href: string) => string): string {
  let kept = '';
  let fonts = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) return kept + html.slice(at);
    kept += html.slice(at, open);
    const end = endOf(html, open);
    const piece = html.slice(open, end);
    const stylesheet = STYLESHEET.exec(piece)?.[1];
    if (FONT_PRELOAD.test(piece)) fonts += piece;
    else if (piece === '</body>') {
      kept += fonts + piece;
      fonts = '';
    } else if (stylesheet !== undefined) kept += `<style>${cssOf(stylesheet)}</style>`;
    else if (isKept(piece)) kept += piece;
    at = end;
  }
  // An empty box that React fills while it streams.
  return kept.replace('<div hidden=""></div>', '');
}

/** The end of what begins at `open`: a comment, a script or style whole, else one tag. */
function endOf(html: string, open: number): number {
  const [start, close] = html.startsWith('<!--', open)
    ? [open + 4, '-->']
    : html.startsWith('<script', open)
      ? [open, '</script>']
      : html.startsWith('<style', open)
        ? [open, '</style>']
        : [open, '>'];
  const found = html.indexOf(close, start);
  return found < 0 ? html.length : found + close.length;
}

function isKept(piece: string): boolean {
  if (piece.startsWith('<!--')) return false;
  const tag = piece.slice(0, piece.indexOf('>') + 1);
  if (tag.startsWith('<script')) return DATA_SCRIPT.test(tag);
  return !(tag.startsWith('<link') && SCRIPT_LINK.test(tag)) && !TWITTER_ECHO.test(tag);
}
