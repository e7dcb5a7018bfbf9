import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { directiveToMarkdown, type LeafDirective, type TextDirective } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import {
  type MdxJsxAttribute,
  type MdxJsxExpressionAttribute,
  type MdxJsxFlowElement,
  mdxToMarkdown,
} from 'mdast-util-mdx';
import { type Handle, type Info, type Join, type State, toMarkdown } from 'mdast-util-to-markdown';
import { escapeText } from './escape';
import { VOIDS } from './names';

const inLabel = (state: State): boolean =>
  state.stack.some((name) => name === 'label' || name.endsWith('Label'));

/** Text with no more backslashes than MDX asks for. */
const text: Handle = (node: Extract<Nodes, { type: 'text' }>, _parent, state, info) => {
  if (node.data?.verbatim) return node.value;
  return escapeText(node.value, {
    before: info.before,
    after: info.after,
    inLabel: inLabel(state),
    inCell: state.stack.includes('tableCell'),
    inItem: state.stack.includes('listItem'),
    inHeading: state.stack.includes('headingAtx'),
  });
};

const isBlank = (sign: string): boolean => sign === '' || /\s/.test(sign);
const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);
const isPunctuation = (sign: string): boolean => /[\p{P}\p{S}]/u.test(sign);

/** Whether CommonMark would read the signs as the opening and the closing of something. */
function flanks(content: string, marker: string, info: Info): boolean {
  const inner = content.replace(new RegExp(`^\\${marker}+|\\${marker}+$`, 'g'), '');
  const first = String.fromCodePoint(inner.codePointAt(0) ?? 32);
  const last = [...inner.slice(-2)].pop() ?? ' ';
  const { before, after } = info;
  if (inner === '' || isBlank(first) || isBlank(last)) return false;
  if (before === marker || after === marker) return false;
  if (marker === '_' && (isWord(before) || isWord(after))) return false;
  const opens = !isPunctuation(first) || isBlank(before) || isPunctuation(before);
  const closes = !isPunctuation(last) || isBlank(after) || isPunctuation(after);
  return opens && closes;
}

/**
 * Emphasis with its signs where they are read as such, as an HTML element elsewhere (`**mot
 * :**suite`).
 */
const marked =
  (signs: string, tag: string): Handle =>
  (node: Parents & { children: PhrasingContent[] }, parent: Parents | undefined, state, info) => {
    const tracker = state.createTracker(info);
    const isNested = parent !== undefined && ['emphasis', 'strong'].includes(parent.type);
    // `***a** b*` can be read two ways: the other sign keeps two elements apart.
    const touches = info.before === '*' || info.after === '*';
    const chosen = isNested && touches ? signs.replaceAll('*', '_') : signs;
    const marker = chosen[0] ?? '*';
    const inside = { ...tracker.current(), before: marker, after: marker };
    const content = state.containerPhrasing(node as never, inside);
    if (flanks(content, marker, info)) return `${chosen}${content}${chosen}`;
    const element = state.containerPhrasing(node as never, { ...tracker.current(), before: '>', after: '<' });
    return `<${tag}>${element}</${tag}>`;
  };

const peek =
  (sign: string): (() => string) =>
  () =>
    sign;

const emphasis = Object.assign(marked('*', 'em'), { peek: peek('*') });
const strong = Object.assign(marked('**', 'strong'), { peek: peek('*') });
const strikethrough = Object.assign(marked('~~', 'del'), { peek: peek('~') });

/**
 * `import` and `export` at the start of a line would be code: a space before them, which Markdown
 * drops, is enough.
 */
const guardModules = (value: string): string => value.replace(/^(?=(?:import|export)[\s{*"'])/gm, ' ');

const paragraph: Handle = (
  node: Extract<Nodes, { type: 'paragraph' }>,
  parent: Parents | undefined,
  state,
  info,
) => {
  const exit = state.enter('paragraph');
  const leave = state.enter('phrasing');
  const value = state.containerPhrasing(node, info);
  leave();
  exit();
  const isTask =
    parent?.type === 'listItem' && typeof parent.checked === 'boolean' && parent.children[0] === node;
  const box = isTask ? (parent.checked ? '[x] ' : '[ ] ') : '';
  return box + guardModules(value);
};

const SHORT_CLASS = /^[A-Za-z_][\w-]*$/;
const SHORT_ID = /^[A-Za-z][\w-]*$/;

/** `{.classe #ancre clé="valeur"}`, as an editor would write it. */
function attributeList(attributes: Readonly<Record<string, string | null | undefined>>): string {
  const parts: string[] = [];
  const quoted = (name: string, value: string): string =>
    value === '' ? name : `${name}="${value.replace(/&(?=[#\w]+;)/g, '&amp;').replaceAll('"', '&quot;')}"`;
  const classes = (attributes.class ?? '').split(/\s+/).filter((name) => name !== '');
  if (classes.every((name) => SHORT_CLASS.test(name))) parts.push(...classes.map((name) => `.${name}`));
  else parts.push(quoted('class', classes.join(' ')));
  const { id } = attributes;
  if (id) parts.push(SHORT_ID.test(id) ? `#${id}` : quoted('id', id));
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'class' && name !== 'id') parts.push(quoted(name, value ?? ''));
  }
  return `{${parts.join(' ')}}`;
}

const leafDirective: Handle = (node: LeafDirective) =>
  `::${node.name}${attributeList(node.attributes ?? {})}`;

const textDirective: Handle = (node: TextDirective, _parent, state, info) => {
  const exit = state.enter('label');
  const label =
    node.children.length > 0
      ? `[${state.containerPhrasing(node, { ...state.createTracker(info).current(), before: '[', after: ']' })}]`
      : '';
  exit();
  return `:${node.name}${label}${attributeList(node.attributes ?? {})}`;
};

/** `::attr` stands on the line next to its block. */
const besideBlock: Join = (left, right) => {
  if (right.type === 'leafDirective' && right.data?.side === 'under') return 0;
  if (left.type === 'leafDirective' && left.data?.side === 'above') return 0;
  return undefined;
};

const COMPACT = new Set([
  'td',
  'th',
  'tr',
  'thead',
  'tbody',
  'tfoot',
  'caption',
  'colgroup',
  'col',
  'dt',
  'dd',
  'li',
]);

/** The name of the HTML element that a block is, and nothing else. */
function elementName(node: Nodes): string | undefined {
  if (node.type === 'mdxJsxFlowElement') return node.name ?? undefined;
  const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined;
  return only?.type === 'mdxJsxTextElement' ? (only.name ?? undefined) : undefined;
}

/** Cells, rows and items stand on lines that follow one another. */
const compactParts: Join = (left, right) => {
  const isSame =
    left.type === right.type && COMPACT.has(elementName(left) ?? '') && COMPACT.has(elementName(right) ?? '');
  return isSame ? 0 : undefined;
};

function attributeText(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): string {
  if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
    return attribute.type === 'mdxJsxAttribute' ? ` ${attribute.name}` : '';
  }
  return ` ${attribute.name}="${attribute.value.replaceAll('"', '&quot;')}"`;
}

/**
 * An element that holds blocks: unlike the stock handler, it lets `::attr` stand next to its block.
 */
const flowElement: Handle = (node: MdxJsxFlowElement, _parent, state, info) => {
  const open = `${node.name ?? ''}${node.attributes.map(attributeText).join('')}`;
  if (node.children.length === 0)
    return VOIDS.has(node.name ?? '') ? `<${open} />` : `<${open}></${node.name ?? ''}>`;
  const exit = state.enter('mdxJsxFlowElement');
  const content = state.containerFlow(node, { ...state.createTracker(info).current() });
  exit();
  const lines = content.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
  return `<${open}>\n${lines.join('\n')}\n</${node.name ?? ''}>`;
};

/** The text of a page from its tree. */
export const stringify = (tree: Root): string =>
  toMarkdown(tree, {
    bullet: '-',
    bulletOther: '*',
    rule: '-',
    emphasis: '*',
    fences: true,
    incrementListMarker: true,
    listItemIndent: 'one',
    resourceLink: true,
    // Of the directives' extension not its escapes: they would write `mailto\\:`.
    extensions: [gfmToMarkdown(), { ...directiveToMarkdown(), unsafe: [] }, mdxToMarkdown()],
    handlers: {
      mdxJsxFlowElement: flowElement,
      text,
      emphasis,
      strong,
      delete: strikethrough,
      paragraph,
      leafDirective,
      textDirective: Object.assign(textDirective, { peek: peek(':') }),
    },
    join: [besideBlock, compactParts],
  });
