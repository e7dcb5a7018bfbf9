import { element, elementsIn, type HtmlElement, lineOf, text } from './html/nodes';

const EMBEDS = new Set('iframe frame embed object video audio'.split(' '));

/** A script that shows a piece of code. */
const GIST = /^(?:https?:)?\/\/gist\.github\.com\/(\w[\w/-]*)\.js.*$/;

/** Players in a frame, and the address of the page that they show. */
const PLAYERS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:https?:)?\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/,
    'https://www.youtube.com/watch?v=$1',
  ],
  [/^(?:https?:)?\/\/player\.vimeo\.com\/video\/(\d+).*$/, 'https://vimeo.com/$1'],
  [
    /^(?:https?:)?\/\/(?:www\.|geo\.)?dailymotion\.com\/embed\/video\/(\w+).*$/,
    'https://www.dailymotion.com/video/$1',
  ],
  [GIST, 'https://gist.github.com/$1'],
];

/** Where what an element shows is kept; `undefined` where it shows nothing of another place. */
function sourceOf(node: HtmlElement): string | undefined {
  const { src, data } = node.properties;
  if (node.tagName === 'object') return data;
  if (src !== undefined && src.trim() !== '') return src.trim();
  return elementsIn(node.children, 'source', 'embed')
    .map(({ properties }) => properties.src)
    .find((address) => address !== undefined);
}

/** Whether an element shows what is kept in another place. */
export const isEmbed = (node: HtmlElement): boolean =>
  EMBEDS.has(node.tagName) || (node.tagName === 'script' && GIST.test(node.properties.src ?? ''));

/** A link to what an element shows, by its own title or by the address. */
export function linkOfEmbed(node: HtmlElement): HtmlElement | undefined {
  const source = sourceOf(node);
  if (source === undefined) return undefined;
  const player = PLAYERS.find(([pattern]) => pattern.test(source));
  const href = player ? source.replace(...player) : source.replace(/^\/\//, 'https://');
  const { title, 'aria-label': label } = node.properties;
  const words = title?.trim() || label?.trim() || href.replace(/^https?:\/\/(?:www\.)?/, '');
  return element('a', [text(words, lineOf(node))], lineOf(node), lineOf(node), { href });
}
