import { isContentClass } from '@/migration/site';
import { GfmIds } from '../kramdown/ids';
import { LIMITS, LimitError } from '../kramdown/limits';
import { type Note, note } from '../report';
import { areBlocks } from '../to-mdx/flow';
import {
  allIn,
  element,
  elementsIn,
  endLineOf,
  type HtmlElement,
  type HtmlNode,
  isBlankText,
  isElement,
  lineOf,
  textOf,
} from './nodes';
import { parseHtml } from './parse';

/** Elements that only place what they hold. */
const BOXES = 'div section article main header footer nav center'.split(' ');
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/**
 * The blocks of a page that was written as HTML. What only places them is opened, since the layout
 * is gone: a page is written block by block. Of a whole document the part that is the page's own
 * counts, its `main`.
 */
export function readHtmlPage(html: string, line: number): { blocks: HtmlNode[]; notes: Note[] } {
  const nodes = parseHtml(html, line);
  checkLengths(nodes);
  const [main, ...others] = /<body\b/i.test(html) ? elementsIn(nodes, 'main') : [];
  const isWhole = main !== undefined && others.length === 0;
  const own = isWhole ? main.children : nodes;
  const classes = dropClasses(own);
  const blocks = openBoxes(own);
  const ids = new GfmIds();
  for (const heading of elementsIn(blocks, ...HEADINGS)) {
    if (heading.properties.id !== undefined) continue;
    heading.properties.id = ids.next(textOf(heading).trim());
    heading.data = { ...heading.data, generatedId: true };
  }
  const notes: Note[] = [];
  if (isWhole) {
    const message = 'document HTML entier : seul son <main> est repris, le reste était son gabarit';
    notes.push(note('warning', lineOf(main), message));
  }
  if (classes.length > 0) {
    const message = `classes de l’ancienne mise en page, sans effet sur le site : retirées (${classes.join(', ')})`;
    notes.push(note('info', line, message));
  }
  return { blocks, notes };
}

/** As for Markdown: no paragraph that somebody wrote is as long. */
function checkLengths(nodes: readonly HtmlNode[]): void {
  const long = allIn(nodes).find(
    (node) => node.type === 'text' && node.value.length > LIMITS.paragraphLength,
  );
  if (long) {
    const message = `texte de plus de ${LIMITS.paragraphLength} caractères d’un trait : découpez-le`;
    throw new LimitError(message, lineOf(long));
  }
}

/** Takes away the classes that the site has no style for. @returns their names */
function dropClasses(nodes: readonly HtmlNode[]): string[] {
  const dropped = new Set<string>();
  for (const { properties } of elementsIn(nodes)) {
    const names = (properties.class ?? '').split(/\s+/).filter((name) => name !== '');
    const kept = names.filter((name) => isContentClass(name) || name.startsWith('language-'));
    for (const name of names) if (!kept.includes(name)) dropped.add(name);
    if (kept.length > 0) properties.class = kept.join(' ');
    else delete properties.class;
  }
  return [...dropped];
}

/** Blocks out of their boxes; words that stand in none of them get a paragraph. */
function openBoxes(nodes: readonly HtmlNode[]): HtmlNode[] {
  const opened = nodes.flatMap((node) => {
    if (!isElement(node, ...BOXES)) return [node];
    const inner = openBoxes(node.children);
    return moveId(node, inner) ? inner : [node];
  });
  return runsOf(opened).flatMap((run) => {
    const [first] = run;
    if (!first || first.type === 'comment' || areBlocks([first])) return run;
    return [element('p', trimmed(run), lineOf(first), Math.max(...run.map(endLineOf)))];
  });
}

/** Words without the blanks around them. */
function trimmed(run: readonly HtmlNode[]): HtmlNode[] {
  return run.map((node, at) => {
    if (node.type !== 'text') return node;
    const value = at === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: at === run.length - 1 ? value.trimEnd() : value };
  });
}

/** Gives a box's anchor to its first block. @returns whether it has none left */
function moveId({ properties }: HtmlElement, inner: readonly HtmlNode[]): boolean {
  const { id } = properties;
  if (id === undefined || id.trim() === '') return true;
  const first = inner.find((node) => isElement(node));
  if (!isElement(first) || first.properties.id !== undefined) return false;
  first.properties.id = id;
  return true;
}

/**
 * Each block by itself; what stands on one line of words together. Blanks between blocks say
 * nothing.
 */
export function runsOf(nodes: readonly HtmlNode[]): HtmlNode[][] {
  const runs: HtmlNode[][] = [];
  let isOpen = false;
  for (const node of nodes) {
    const isInline = node.type !== 'footnotes' && node.type !== 'comment' && !areBlocks([node]);
    if (isOpen && (isInline || isBlankText(node))) runs.at(-1)?.push(node);
    else if (!isBlankText(node)) runs.push([node]);
    isOpen = isInline || (isOpen && isBlankText(node));
  }
  return runs;
}
