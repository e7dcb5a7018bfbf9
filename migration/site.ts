/**
 * All that leaving Jekyll needs of the site and of its commands. Nothing else in `migration/`
 * imports from outside, and nothing outside imports from `migration/`: so the folder is deleted in
 * one line (docs/adr/0012-migration.md).
 */

export {
  comparableHref,
  decodeAddress,
  FEED_HREF,
  HOME_SLUG,
  IMAGES_FOLDER,
  markdownHref,
  pageHref,
  plainAddress,
} from '@/lib/content/addresses';
export { ALL_DATA_KINDS, ALL_KINDS, KINDS } from '@/lib/content/kinds';
export { loadContent } from '@/lib/content/load';
export { type PageFile, readPageFile } from '@/lib/content/page-file';
export { readOne } from '@/lib/content/read';
export { slugify } from '@/lib/content/slug';
export { decodeSource, type Source } from '@/lib/content/source';
export { parseYaml } from '@/lib/content/yaml';
export { ContentError, hasErrors } from '@/lib/findings/finding';
export { redirectsOf } from '@/lib/http/redirects';
export { isAllowedAttribute, isSafeAddress } from '@/lib/mdx/attributes';
export { isContentClass } from '@/lib/mdx/classes';
export { ALLOWED_ELEMENTS } from '@/lib/mdx/elements';
export { HeadingIds } from '@/lib/mdx/heading-ids';
export { checkContent } from '@/tools/check';
/** Loaded where there are drawings: it reads their whole language. */
export const loadDrawingRules = () => import('@/tools/images/drawing-rules');
export { renderBodyHtml } from '@/tools/check/render-html';
export { servedFiles } from '@/tools/check/served';
