import { existsSync, readFileSync } from 'node:fs';
import { type SplitFile, splitFile } from '../frontmatter';
import { inside } from '../liquid/scope';
import type { OldConfig } from './config';
import type { OldPage } from './documents';
import { readPsych } from './psych';

/** A layout that writes pages, where they have no text. */
export type Layout = Pick<SplitFile, 'body' | 'bodyLine'> & {
  /** `_layouts/annuaire.html` */
  name: string;
};

const isBlank = ({ split }: OldPage): boolean => split.body.trim() === '';

/**
 * Finds the layout that wrote a page without text: one that stands in another, so that the frame of
 * the site is not in it, and that no page with a text has.
 */
export function layoutsOf(
  config: OldConfig,
  pages: readonly OldPage[],
): (page: OldPage) => Layout | undefined {
  const ofTexts = new Set(pages.filter((page) => !isBlank(page)).map(({ data }) => data.layout));
  const folder = typeof config.values?.layouts_dir === 'string' ? config.values.layouts_dir : '_layouts';
  return (page) => {
    const { layout } = page.data;
    if (typeof layout !== 'string' || !isBlank(page) || ofTexts.has(layout)) return undefined;
    const name = `${folder}/${layout}.html`;
    const file = inside(config.root, name);
    if (file === undefined || !existsSync(file)) return undefined;
    const { yaml, body, bodyLine } = splitFile(readFileSync(file, 'utf8').replace(/\r\n?/g, '\n'));
    const isDocument = /<body\b/i.test(body) && !/<main\b/i.test(body);
    const isFramed = yaml !== undefined && typeof readPsych(yaml).data.layout === 'string' && !isDocument;
    // The page's own text, of which there is none.
    return isFramed ? { name, body: body.replace(/\{\{-?\s*content\s*-?\}\}/g, ''), bodyLine } : undefined;
  };
}
