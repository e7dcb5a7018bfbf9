import { unified } from 'unified';
import { VFile } from 'vfile';
import type { SiteFacts } from '@/lib/content/facts';
import type { Body } from '@/lib/content/page';
import { type Finding, finding, inDraft } from '@/lib/findings/finding';
import { type Parsed, parseTolerantly } from '@/lib/mdx/parse';
import { structurePlugins } from '@/lib/mdx/plugins';
import { checkRemains } from '../remains';
import { checkAnchors, checkHandwrittenToc } from './anchors';
import { checkCode } from './code';
import { checkDirectives } from './directives';
import { checkFacts } from './facts';
import { checkHeadings } from './headings';
import { checkHtml } from './html';
import { checkImages } from './images';
import { checkLinks, type Link } from './links';
import type { Report } from './report';
import { checkText } from './text';

export type BodyContext = {
  /** Names of the original images. */
  images: readonly string[];
  /** What `site.yml` says; `null` where it cannot be read. */
  facts: SiteFacts | null;
};

/** What one reading of a text tells. */
export type Inspected = {
  findings: Finding[];
  /** Its anchors, without `#`. */
  ids: ReadonlySet<string>;
  links: readonly Link[];
};

/** Reads a page's text once and tells all that is wrong in it; whether its links land is for who knows the other pages. */
export const inspectBody = (body: Body, context: BodyContext): Inspected =>
  inspectParsed(body, parseTolerantly(body), context);

/** The same of a text that has been parsed; the tree and its findings are used up. */
export function inspectParsed(body: Body, parsed: Parsed, { images, facts }: BodyContext): Inspected {
  const { tree, findings } = parsed;
  const report: Report = (rule, node, message, fix) => {
    findings.push(finding(rule, body.file, node.position?.start ?? { line: 1, column: 1 }, message, fix));
  };
  const remains = checkRemains(body, parsed, images);
  findings.push(...remains);
  // What was written, as it was written.
  const lines = body.text.split('\n');
  checkCode(tree, (rule, node, message, fix) => {
    // The braces of a directive that is no directive are no code: what to write is said already.
    const isTold = remains.some(
      ({ line, column, fix: told }) =>
        told?.text.includes('{') && line === node.position?.start.line && column < node.position.start.column,
    );
    if (!isTold) report(rule, node, message, fix);
  });
  checkHtml(tree, report);
  checkDirectives(tree, lines, remains, report);
  checkFacts(tree, facts, report);
  checkText(tree, report);
  // What it becomes: the plugins work on the tree itself.
  unified()
    .use(structurePlugins(facts ?? new Map()))
    .runSync(tree, new VFile(body.text));
  checkHeadings(tree, report);
  checkImages(tree, images, report);
  const ids = checkAnchors(tree, report);
  const links = checkLinks(tree, report);
  checkHandwrittenToc(tree, report);
  return { findings: body.draft ? findings.map(inDraft) : findings, ids, links };
}

/** All that is wrong in the text of a page. In a draft all of it is warnings. */
export const checkBody = (body: Body, context: BodyContext): Finding[] => inspectBody(body, context).findings;
