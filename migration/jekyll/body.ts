import { type PlacedBlock, placeBlocks, sourceSlicer, toPageOrder } from './blocks';
import { checked } from './checked';
import { keepDefinitions } from './definitions';
import { plainElements } from './elements';
import { excerptOf } from './excerpt';
import { chooseForms } from './forms';
import { plainHighlight } from './highlight';
import { toHtmlPage } from './html/from-kramdown';
import { allIn, elementsIn, type HtmlNode, isElement, textOf } from './html/nodes';
import { readHtmlPage } from './html/page';
import { readKramdown } from './kramdown';
import type { KramdownDocument } from './kramdown/document';
import { LIMITS, LimitError } from './kramdown/limits';
import { type LiquidScope, type LiquidText, type Opaque, readLiquid } from './liquid';
import { holdsLiquid } from './liquid/restore';
import { classifyBlock, keepLiquid, liquidNotes } from './prepare';
import { takePrinted } from './printed';
import { type DraftReason, type Note, note } from './report';
import { writeMdx } from './to-mdx';
import { MdxContext } from './to-mdx/context';
import { missingWords } from './words';

/** A page's body as MDX, and everything there is to tell about it. */
export type Body = {
  mdx: string;
  notes: Note[];
  /** what waits for a hand, so that the page must not be published as it is */
  unfinished: readonly DraftReason[];
  droppedClasses: ReadonlyMap<string, number>;
  /** names of tags, attributes, references… that what they named does without in MDX */
  droppedSyntax: readonly string[];
  /** Liquid's tags: read, and left for a hand */
  liquid: { evaluated: number; kept: number };
  /** the first words of the text, as Jekyll's own excerpt has them */
  excerpt: string | undefined;
  /** whether it says more than headings, beside what is kept for a hand */
  hasText: boolean;
};

/** Changes the tree between its reading and its writing, and tells what it found. */
export type TreeStep = (nodes: HtmlNode[]) => Note[];

/** What a body is read with. */
export type BodyOptions = {
  /** what Liquid knows of the page */
  scope?: LiquidScope;
  steps?: readonly TreeStep[];
  /**
   * names of the images there are: where they are given, the site's check is asked what it refuses
   */
  images?: readonly string[];
  /** the page as Jekyll built it, for what its Liquid printed */
  printed?: string | undefined;
  /** the text is HTML, and no Markdown */
  isHtml?: boolean;
};

/**
 * Turns the body of a Jekyll page into MDX. What it becomes is rendered as the site would and
 * compared with what Jekyll showed: a block that differs is written as HTML, and told where that
 * differs too. What the site's check would refuse of it is told as well.
 *
 * @param text the body
 * @param line the line of the file on which it starts
 * @throws LimitError where the text asks for more than any written page does
 */
export async function convertBody(text: string, line: number, options: BodyOptions = {}): Promise<Body> {
  const liquid = readLiquid(text, line, options.scope);
  const toFile = fileLines(liquid, line);
  try {
    const { gone, code, ...body } = await convertText(liquid, options);
    const told = liquid.notes.map((entry) => note('info', entry.line, entry.message));
    const kept = liquidNotes(liquid.opaques.filter((opaque) => !gone.has(opaque)));
    const notes = [...told, ...kept, ...body.notes.map(toFile)];
    const { words, syntax } = missingWords({
      text,
      line,
      mdx: body.mdx,
      notes,
      dropped: body.droppedClasses.keys(),
      known: [...liquid.syntax, ...code, ...[...gone].map(({ source }) => source)].join(' '),
    });
    return {
      ...body,
      notes: unique([...notes, ...words]),
      droppedSyntax: [...syntax, ...liquid.syntax, ...code],
    };
  } catch (error) {
    if (!(error instanceof LimitError)) throw error;
    throw new LimitError(error.message, toFile(note('error', error.line, '')).line);
  }
}

/** Moves a note from a line of what Liquid printed to the line of the file. */
function fileLines({ lines }: LiquidText, first: number): (entry: Note) => Note {
  const lineOf = (line: number): number => lines[line - 1] ?? lines.at(-1) ?? first;
  return (entry) => ({
    ...entry,
    line: lineOf(entry.line),
    ...(entry.lines && { lines: entry.lines.map(lineOf) }),
  });
}

/** What a text became, and what of its Liquid and of its code is not in it any more. */
type Converted = Omit<Body, 'droppedSyntax'> & { gone: ReadonlySet<Opaque>; code: readonly string[] };

/** The body in lines of what Liquid printed. */
async function convertText(
  liquid: LiquidText,
  { scope, steps = [], images, printed, isHtml = false }: BodyOptions,
): Promise<Converted> {
  const { text } = liquid;
  const page: ReadPage = isHtml ? readHtmlPage(text, 1) : readMarkdownPage(text, scope?.config?.kramdown);
  const whole = page.blocks.map(plainHighlight);
  checkSize(whole, 1);
  const built = takePrinted(whole, liquid.opaques, printed);
  const plain = plainElements(built.nodes, built.opaques);
  const { opaques } = plain;
  const { nodes, notes: moved } = toPageOrder(plain.nodes);
  const notes: Note[] = [...page.notes];
  notes.push(...built.notes, ...plain.notes, ...moved);
  for (const step of steps) notes.push(...step(nodes));
  const cut = sourceSlicer(text, liquid.opaques, isHtml);
  const hasLiquidNote = nodes.some((node) => node.type === 'footnotes' && holdsLiquid(node, opaques));
  const blocks = keepLiquid(placeBlocks(nodes), { text, opaques, cut });
  const isKept = ({ as }: PlacedBlock): boolean => as === 'verbatim';
  const withLiquid = blocks.filter(isKept).length;
  // A script that a loop wrote filled the page: what is left of it is a template.
  const isFed = opaques.length < built.opaques.length;
  for (const block of blocks) classifyBlock(block, nodes, notes);
  await chooseForms(blocks, cut, notes);
  const isUnread = blocks.filter(isKept).length > withLiquid;
  if (page.doc) keepDefinitions(blocks, page.doc, cut);
  const context = new MdxContext();
  const written = writeMdx(blocks, context);
  for (const drop of context.drops) notes.push(note('info', drop.line, drop.message));
  const { mdx, notes: refused } = images
    ? await checked(blocks, written, images)
    : { mdx: written, notes: [] };
  notes.push(...refused);
  return {
    mdx,
    notes,
    unfinished: [
      ...(hasLiquidNote || withLiquid > 0 || isFed ? (['liquid'] as const) : []),
      ...(isUnread ? (['unread'] as const) : []),
    ],
    droppedClasses: context.droppedClasses,
    liquid: { ...liquid.counts, kept: liquid.counts.kept - (liquid.opaques.length - built.opaques.length) },
    excerpt: excerptOf(nodes, opaques),
    hasText: blocks.some((block) => !isKept(block) && saysSomething(block)),
    gone: new Set(liquid.opaques.filter((opaque) => !opaques.includes(opaque))),
    code: plain.code,
  };
}

const saysSomething = ({ nodes }: PlacedBlock): boolean =>
  nodes.some(
    (node) =>
      !isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6') &&
      (textOf(node).trim() !== '' || elementsIn([node], 'img').length > 0),
  );

/** What a page is read as; of Markdown, with its definitions. */
type ReadPage = { blocks: HtmlNode[]; notes: Note[]; doc?: KramdownDocument };

function readMarkdownPage(text: string, settings: unknown): ReadPage {
  const doc = readKramdown(text, 1, settings);
  const notes = doc.notes.map(({ line, message }) => note('info', line, message));
  return { blocks: toHtmlPage(doc).blocks, notes, doc };
}

/** A page too large to be one is given up before it is rendered. */
function checkSize(nodes: readonly HtmlNode[], line: number): void {
  if (allIn(nodes).length > LIMITS.elements) {
    throw new LimitError(`page de plus de ${LIMITS.elements} éléments : découpez-la`, line);
  }
}

const unique = (notes: readonly Note[]): Note[] => [
  ...new Map(notes.map((entry) => [`${entry.line} ${entry.level} ${entry.message}`, entry])).values(),
];
