import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { drawingReader } from './drawings';
import { displayPath, listPages } from './files';
import { readConfig, siteRootOf } from './old-site/config';
import { filesUnder, listOldFiles, listUnread, type OldFile, type OldPage } from './old-site/documents';
import type { ImportOptions } from './options';
import { type ImportReport, note } from './report';
import { ImportRun } from './run';

/** The folder that pages go to when nobody says otherwise. */
const DEFAULT_FOLDER = path.join('content', 'expertises');

/**
 * Imports Jekyll pages as the site's MDX pages. Nothing is lost without a word: what has no equal
 * stays in the page as it was, the page is a draft, and the report gives the line.
 *
 * A page that cannot be read does not stop the others. @throws Error where the input itself cannot
 * be read
 */
export async function importPages(options: ImportOptions): Promise<ImportReport> {
  const { input } = options;
  const isFolder = statSync(input).isDirectory();
  const isSite = options.to === undefined && isFolder && existsSync(path.join(input, '_config.yml'));
  const config = readConfig(siteRootOf(input) ?? (isFolder ? input : path.dirname(input)));
  const files = isSite ? filesUnder(config.root) : [];
  const olds = isSite ? listOldFiles(config, files) : namedFiles(input, config.root);
  const to = isSite ? undefined : (options.to ?? DEFAULT_FOLDER);
  const run = new ImportRun({ ...options, to }, config, await drawingReader());
  const unread = isSite ? listUnread(config, files) : [];
  const pages: OldPage[] = [];
  for (const old of olds) {
    const page = run.read(old);
    if (page && isSite && page.split.yaml === undefined) {
      const message =
        'pas d’en-tête entre deux lignes « --- » : Jekyll n’en faisait pas une page, elle est laissée';
      run.tell(old, note('info', 1, message));
    } else if (page) pages.push(page);
  }
  run.place(pages);
  for (const [index, page] of pages.entries()) {
    await run.convert(page);
    options.onProgress?.(index + 1, pages.length);
  }
  await run.writeAll();
  return run.report(unread);
}

/** Files that are pages because somebody named them, or their folder. */
function namedFiles(input: string, root: string): OldFile[] {
  return listPages(input).map((file) => {
    const relative = path.relative(root, path.resolve(file)).split(path.sep).join('/').normalize('NFC');
    const collection = /(?:^|\/)_(posts|drafts)\//.exec(relative)?.[1] ?? 'pages';
    return { file, relative: relative.startsWith('..') ? displayPath(file) : relative, collection };
  });
}

export { formatReport, type ImportReport, isClean } from './report';
