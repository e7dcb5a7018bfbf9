import { readBlocks } from './block';
import { setOption } from './block/extensions';
import { KramdownDocument, type KramdownOptions } from './document';
import { LIMITS, LimitError } from './limits';
import { finish, resolveSpans } from './resolve';

/**
 * Reads a text as kramdown 2.4 with its GFM parser does, set up as Jekyll sets it up (no hard wrap,
 * automatic ids).
 *
 * @param text the body of a page, without its front matter
 * @param line the line of the file on which it starts, so that every line of the tree is one of the
 * file
 * @param settings the key `kramdown` of `_config.yml`
 * @throws LimitError where the text asks for more than any written page does
 */
export function readKramdown(text: string, line: number, settings?: unknown): KramdownDocument {
  const doc = new KramdownDocument(line);
  configure(doc.options, settings);
  const unified = `${text.replace(/\r\n?/g, '\n').replace(/\n$/, '')}\n`;
  checkLines(unified, line);
  readBlocks(doc, doc.root, unified, line);
  resolveSpans(doc, doc.root);
  for (const { content } of doc.footnotes.values()) resolveSpans(doc, content);
  finish(doc);
  return doc;
}

function configure(options: KramdownOptions, settings: unknown): void {
  if (typeof settings !== 'object' || settings === null) return;
  for (const [key, value] of Object.entries(settings)) {
    if (key === 'hard_wrap') options.hardWrap = value === true;
    else setOption(options, key, String(value));
  }
}

function checkLines(text: string, line: number): void {
  if (text.length > LIMITS.fileLength) {
    throw new LimitError(`page de plus de ${LIMITS.fileLength} caractères : découpez-la`, line);
  }
  let start = 0;
  let at = line;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    if (end - start > LIMITS.lineLength) {
      throw new LimitError(`ligne de plus de ${LIMITS.lineLength} caractères : coupez-la`, at);
    }
    start = end + 1;
    at += 1;
  }
}
