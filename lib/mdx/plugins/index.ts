import type { PluggableList } from 'unified';
import type { SiteFacts } from '@/lib/content/facts';
import { syntax } from '../syntax';
import { applyAttr } from './attr';
import { cellAlignment } from './cell-alignment';
import { renderDirectives } from './directives';
import { footnotes } from './footnotes';
import { headingIds } from './heading-ids';
import { htmlElements } from './html-elements';
import { restoreUndeclared } from './restore-undeclared';
import { showSiteFacts } from './site-facts';
import { collectToc, type TocSink } from './toc';
import { typography } from './typography';

/**
 * What a page is made of: elements with their attributes and ids. The check reads a text through these very plugins,
 * so that it never has another idea of a heading or an anchor than the page. The order matters, as below.
 */
export const structurePlugins = (facts: SiteFacts): PluggableList => [
  // Before anything reads a text: a fact of the site is text like any other.
  [showSiteFacts, facts],
  // What is no directive must be text again before anything looks at texts.
  restoreUndeclared,
  // HTML and directives become elements before `attr` describes them.
  htmlElements,
  renderDirectives,
  applyAttr,
  // After `attr`: an author's id wins over a generated one.
  headingIds,
];

/** From Markdown's tree to one that only knows elements. The order matters: each line says why it stands there. */
export const remarkPlugins = (toc: TocSink, facts: SiteFacts): PluggableList => [
  ...syntax,
  ...structurePlugins(facts),
  // After the ids it links to, before typography changes the labels.
  [collectToc, toc],
  footnotes,
];

export const rehypePlugins = (): PluggableList => [
  cellAlignment,
  // Last: it sets whatever text the others have left or made.
  typography,
];
