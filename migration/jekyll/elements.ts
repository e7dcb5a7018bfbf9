import { ALLOWED_ELEMENTS } from '@/migration/site';
import { isEmbed, linkOfEmbed } from './embeds';
import {
  allIn,
  childrenOf,
  element,
  elementsIn,
  endLineOf,
  type HtmlElement,
  type HtmlNode,
  isBlankText,
  isElement,
  lineOf,
  text,
  textOf,
} from './html/nodes';
import type { Opaque } from './liquid';
import { holdsLiquid, restoreTokens } from './liquid/restore';
import { type Note, note } from './report';
import { areBlocks } from './to-mdx/flow';

/** What runs, or says something to programs alone: no reader saw it. */
const CODE = new Set('script style template link meta base param track'.split(' '));
/** What a page shows no words of. */
const DROPPED = new Set('svg noscript canvas map source datalist head frameset'.split(' '));
/** What a form is filled in with. */
const FIELDS = ['input', 'select', 'textarea'];
/** Older names of elements that the site has. */
const RENAMED: Readonly<Record<string, string>> = {
  acronym: 'abbr',
  dir: 'ul',
  image: 'img',
  listing: 'pre',
  menu: 'ul',
  strike: 's',
  tt: 'code',
  xmp: 'pre',
};

export type PlainElements = {
  nodes: HtmlNode[];
  notes: Note[];
  /** scripts, styles and attributes, whose words are none of the page's */
  code: string[];
  /** Liquid that the page still holds */
  opaques: readonly Opaque[];
};

type Found = Omit<PlainElements, 'nodes'>;

/**
 * Puts what the site has in the place of elements that it has not: what is embedded becomes a link
 * to it, what only dresses words leaves the words, what runs or is filled in goes. Each is told at
 * its line.
 */
export function plainElements(nodes: readonly HtmlNode[], opaques: readonly Opaque[]): PlainElements {
  const found: Found = { notes: [], code: [], opaques };
  const plain = nodes.flatMap((node) => {
    const made = plainNode(node, found);
    // A link in the place of a frame stands in a paragraph, as words do.
    const isInline = made[0] !== node && made.length > 0 && made.every((one) => !areBlocks([one]));
    return isInline ? [element('p', made, lineOf(node), endLineOf(node))] : made;
  });
  const isGone = ({ token }: Opaque): boolean => found.code.some((source) => source.includes(token));
  return {
    nodes: plain,
    notes: found.notes,
    code: found.code.map((source) => restoreTokens(source, opaques)),
    opaques: opaques.filter((opaque) => !isGone(opaque)),
  };
}

function plainNode(node: HtmlNode, found: Found): HtmlNode[] {
  const tell = (message: string): void => {
    found.notes.push(note('warning', lineOf(node), message));
  };
  if (node.type === 'text' && node.data?.isMath && node.value.startsWith('\\[')) {
    tell('formule mathématique en bloc, que le site n’affiche pas : elle devient un bloc de code');
    return [codeBlockOf(node.value.replace(/^\\\[\s*|\s*\\\]\s*$/g, ''), node)];
  }
  if (!isElement(node)) {
    if (node.type === 'footnotes')
      node.children = node.children.map((child) => ({ ...child, children: plainAll(child.children, found) }));
    return [node];
  }
  const { tagName } = node;
  const isCode = CODE.has(tagName) && !isEmbed(node);
  if (isCode) return dropCode(node, found, tell);
  // What holds Liquid that nobody evaluated is kept as it was written.
  if (!ALLOWED_ELEMENTS.has(tagName) && holdsLiquid(node, found.opaques)) return [node];
  if (isEmbed(node)) {
    const link = linkOfEmbed(node);
    found.code.push(...attributesIn(...elementsIn([node])));
    const words = wordsOf(node);
    const also = words === '' ? '' : ` (${words})`;
    tell(
      link
        ? `<${tagName}>, que le site n’accepte pas : un lien vers « ${link.properties.href} » prend sa place${also}`
        : `<${tagName}> sans adresse, que le site n’accepte pas : retiré${also}`,
    );
    return link ? [link] : [];
  }
  if (DROPPED.has(tagName) || isForm(node) || isField(node)) {
    const words = wordsOf(node);
    found.code.push(...attributesIn(...elementsIn([node])));
    const what =
      tagName === 'form'
        ? 'formulaire retiré, le site a le sien'
        : `<${tagName}>, que le site n’accepte pas : retiré`;
    tell(`${what}${words === '' ? '' : ` : ${words}`}`);
    return [];
  }
  if (tagName === 'math') {
    tell('formule en MathML, que le site n’accepte pas : gardée comme code');
    const source = elementsIn([node], 'annotation')[0] ?? node;
    return [element('code', [text(textOf(source).replace(/\s+/g, ' ').trim(), lineOf(node))], lineOf(node))];
  }
  const wasEmpty = node.children.every(isBlankText);
  node.children = plainAll(node.children, found);
  const isEmptied = !wasEmpty && node.children.every(isBlankText);
  if (isEmptied && isElement(node, 'p', 'div', 'span', 'figure', 'a')) return [];
  const renamed = Object.hasOwn(RENAMED, tagName) ? RENAMED[tagName] : undefined;
  if (renamed !== undefined) {
    tell(`<${tagName}>, que le site n’accepte pas : <${renamed}> prend sa place`);
    node.tagName = renamed;
    return [node];
  }
  if (ALLOWED_ELEMENTS.has(tagName) || isBox(node)) return [node];
  found.code.push(...attributesIn(node));
  const href = /\blocation(?:\.href)?\s*=\s*(["'])(.*?)\1/.exec(node.properties.onclick ?? '')?.[2];
  tell(
    href === undefined
      ? `<${tagName}>, que le site n’accepte pas : ce qu’il tient reste, sans lui`
      : `<${tagName}>, que le site n’accepte pas : un lien vers « ${href} » prend sa place`,
  );
  return href === undefined
    ? node.children
    : [element('a', node.children, lineOf(node), endLineOf(node), { href })];
}

const plainAll = (nodes: readonly HtmlNode[], found: Found): HtmlNode[] =>
  nodes.flatMap((node) => plainNode(node, found));

function dropCode(node: HtmlElement, found: Found, tell: (message: string) => void): HtmlNode[] {
  const source = textOf(node).trim();
  const { src, href, name, content } = node.properties;
  const shown = src ?? href ?? content ?? name ?? source.replace(/\s+/g, ' ');
  const isFed = holdsLiquid(node, found.opaques);
  const what =
    node.tagName === 'script'
      ? `script, que le site n’exécute pas${isFed ? ' et que Liquid remplissait (la page reste un brouillon)' : ''}`
      : `<${node.tagName}>, que le site n’accepte pas`;
  tell(`${what} : retiré${shown === '' ? '' : ` (${shorten(restoreTokens(shown, found.opaques))})`}`);
  found.code.push(source, ...attributesIn(node));
  return [];
}

function codeBlockOf(source: string, node: HtmlNode): HtmlElement {
  const [line, end] = [lineOf(node), endLineOf(node)];
  const code = element('code', [text(`${source}\n`, line)], line, end, { class: 'language-latex' });
  return element('pre', [code], line, end);
}

/** What a reader could see of an element: its words, and where a form sent them. */
function wordsOf(node: HtmlElement): string {
  const inner = allIn(childrenOf(node)).flatMap((child) => {
    if (child.type === 'text' && !isBlankText(child)) return [child.value.replace(/\s+/g, ' ').trim()];
    return isElement(child) ? valuesOf(child) : [];
  });
  const { action } = node.properties;
  return [...valuesOf(node), ...inner, ...(action === undefined ? [] : [`envoyé à ${action}`])].join(', ');
}

/** Attributes, which no reader saw: sizes, methods, colours. */
const attributesIn = (...nodes: HtmlElement[]): string[] =>
  nodes.flatMap(({ properties }) => Object.entries(properties).flat());

function valuesOf(node: HtmlElement): string[] {
  const { alt, placeholder, value } = node.properties;
  const shown = isElement(node, 'param') ? [] : [placeholder, value, alt];
  return shown.flatMap((word) => word?.trim() || []);
}

const shorten = (source: string): string => (source.length > 100 ? `${source.slice(0, 99)}…` : source);

const isBox = (node: HtmlElement): boolean =>
  isElement(node, 'input') && node.properties.class === 'task-list-item-checkbox';

const isField = (node: HtmlElement): boolean => isElement(node, ...FIELDS) && !isBox(node);

/** A form that is filled in; one without fields only holds what it holds. */
const isForm = (node: HtmlElement): boolean =>
  isElement(node, 'form') && elementsIn(node.children, ...FIELDS, 'button').length > 0;
