import type { Nodes } from 'mdast';
import type { Body } from '@/lib/content';
import { type Finding, finding } from '@/lib/content/diagnostics';
import type { SiteFacts } from '@/lib/content/facts';
import { asWarning } from '@/lib/content/page';
import type { RuleId } from '@/lib/content/rules';
import { checkCode } from './code';
import { checkDirectives } from './directives';
import { checkFacts } from './facts';
import { checkHtml } from './html';
import { parseTolerantly } from './parse';
import { checkText } from './text';

/** Says that a node breaks a rule, at the place where it begins. */
export type Report = (rule: RuleId, node: Nodes, message: string) => void;

export type BodyContext = {
  /** Names of the original images. */
  images: readonly string[];
  /** What `site.yml` says; `null` where it cannot be read. */
  facts: SiteFacts | null;
};

/** All that is wrong in the text of a page. In a draft all of it is warnings. */
export function checkBody(body: Body, { images, facts }: BodyContext): Finding[] {
  const { tree, findings } = parseTolerantly(body);
  const report: Report = (rule, node, message) => {
    findings.push(finding(rule, body.file, node.position?.start ?? { line: 1, column: 1 }, message));
  };
  const lines = body.text.split('\n');
  checkCode(tree, report);
  checkHtml(tree, report);
  checkDirectives(tree, lines, report);
  checkFacts(tree, facts, report);
  checkText(tree, images, report);
  return body.draft ? findings.map(asWarning) : findings;
}
