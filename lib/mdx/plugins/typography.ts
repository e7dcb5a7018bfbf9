import type { Element, ElementContent, Properties, Root, RootContent, Text } from 'hast';
import { type Run, typograph, typographRuns } from '@/lib/typography';

export interface TypographyOptions {
  /** The language of the document, as `lang` would say it. Only French is set. */
  readonly lang?: string;
}

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** A sentence ends where one of these begins or ends. Everything else flows within its sentence. */
const BLOCKS = setOf(
  'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol ' +
    'optgroup option p pre search section summary table tbody td tfoot th thead title tr ul',
);

/** Not prose: left as it is, and a word to the sentence around it. `pre` is a block besides. */
const OPAQUE = setOf(
  'audio canvas code embed iframe img kbd math object pre samp select svg textarea tt var video',
);

/** Nothing of the sentence around it. */
const UNSEEN = setOf('input link meta noscript param script source style template track wbr');

/** Roles of footnotes' numbers and of the way back from them. */
const UNSEEN_ROLES: ReadonlySet<unknown> = new Set(['doc-noteref', 'doc-backlink']);

/** The attributes that hold text for people, in the spellings that plugins use. */
const TEXT_ATTRIBUTES = ['alt', 'title', 'ariaLabel', 'aria-label'] as const;

type Parent = Root | Element;

/** A parent being walked: a stack of these instead of recursion, which 5,000 nested elements would exhaust. */
interface Visit {
  readonly parent: Parent;
  readonly isFrench: boolean;
  next: number;
}

/** The sentence being gathered: its runs and, at the same places, the text nodes they came from. */
interface Sentence {
  runs: Run[];
  nodes: (Text | undefined)[];
}

/**
 * French typography of everything a reader reads, block by block, so that a quote or a sign is decided across
 * `<em>` and `<a>`. Comes after the heading ids and changes none. Addresses, code and foreign text stay as they are.
 */
export function typography({ lang = 'fr' }: TypographyOptions = {}) {
  return (tree: Root): void => {
    const sentence: Sentence = { runs: [], nodes: [] };
    const stack: Visit[] = [{ parent: tree, isFrench: isFrench(lang), next: 0 }];
    for (let visit = stack.at(-1); visit; visit = stack.at(-1)) {
      const node = visit.parent.children[visit.next++];
      if (!node) {
        if (isBlock(visit.parent)) finish(sentence);
        stack.pop();
      } else if (node.type === 'element') {
        const inner = enter(node, visit.isFrench, sentence);
        if (inner) stack.push(inner);
      } else {
        addLeaf(node, visit.isFrench, sentence);
      }
    }
  };
}

/** Takes an element into the sentence; returns the visit of its children, where they are to be walked. */
function enter(node: Element, isParentFrench: boolean, sentence: Sentence): Visit | undefined {
  const own = languageOf(node.properties);
  const french = own === undefined ? isParentFrench : isFrench(own);
  if (french) setAttributes(node.properties);

  const { tagName } = node;
  if (isBlock(node)) finish(sentence);
  if (tagName === 'br') add(sentence, { type: 'break' });
  else if (isUnseen(node)) add(sentence, { type: 'mark' });
  else if (OPAQUE.has(tagName)) add(sentence, { type: 'word' });
  else return { parent: node, isFrench: french, next: 0 };
  if (isBlock(node)) finish(sentence);
  return undefined;
}

function addLeaf(node: RootContent | ElementContent, french: boolean, sentence: Sentence): void {
  // Comments, and what other tools leave in a tree: nothing that is printed as prose.
  if (node.type !== 'text') add(sentence, { type: 'mark' });
  else if (french) add(sentence, { type: 'text', value: node.value }, node);
  else addForeign(node.value, sentence);
}

/** Foreign text is a word; a space at its edges already parts it from its neighbour. */
function addForeign(value: string, sentence: Sentence): void {
  if (/^\s/.test(value)) add(sentence, { type: 'break' });
  if (value.trim() === '') return;
  add(sentence, { type: 'word' });
  if (/\s$/.test(value)) add(sentence, { type: 'break' });
}

function add(sentence: Sentence, run: Run, node?: Text): void {
  sentence.runs.push(run);
  sentence.nodes.push(node);
}

/** Writes the sentence back into its text nodes and starts a new one. */
function finish(sentence: Sentence): void {
  if (sentence.runs.length === 0) return;
  const values = typographRuns(sentence.runs);
  sentence.nodes.forEach((node, index) => {
    if (node) node.value = values[index] ?? node.value;
  });
  sentence.runs = [];
  sentence.nodes = [];
}

function setAttributes(properties: Properties): void {
  for (const name of TEXT_ATTRIBUTES) {
    const value = properties[name];
    if (typeof value === 'string') properties[name] = typograph(value);
  }
}

const isBlock = (node: Parent): boolean => node.type === 'root' || BLOCKS.has(node.tagName);

/** Footnotes' numbers, what is hidden from being read, and links that are only a sign (`#`, `¶`). */
function isUnseen({ tagName, properties, children }: Element): boolean {
  if (UNSEEN.has(tagName) || UNSEEN_ROLES.has(properties.role)) return true;
  if (String(properties.ariaHidden ?? properties['aria-hidden']) === 'true') return true;
  const [only, ...others] = children;
  const isSign = only?.type === 'text' && others.length === 0 && !/[\p{L}\p{N}]/u.test(only.value);
  return tagName === 'a' && isSign;
}

function languageOf(properties: Properties): string | undefined {
  const value = properties.lang ?? properties.xmlLang ?? properties['xml:lang'];
  return typeof value === 'string' ? value : undefined;
}

/** `fr`, `fr-CA`: not `frp` nor the empty string, which says that the language is unknown. */
const isFrench = (lang: string): boolean => /^fr(?:[-_]|$)/i.test(lang.trim());
