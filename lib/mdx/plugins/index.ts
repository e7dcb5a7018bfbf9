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

/** From Markdown's tree to one that only knows elements. The order matters: each line says why it stands there. */
export const remarkPlugins = (toc: TocSink, facts: SiteFacts): PluggableList => [
  ...syntax,
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
  // After the ids it links to, before typography changes the labels.
  [collectToc, toc],
  footnotes,
];

export const rehypePlugins = (): PluggableList => [
  cellAlignment,
  // Last: it sets whatever text the others have left or made.
  typography,
];
