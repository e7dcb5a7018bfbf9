/** Addresses and files of pages that are there today and need not be tomorrow. */
type Written = ReadonlySet<string>;

/** An address of a page, or the file it is made from. */
const NAMED = /(?<![\w.:/])(?:\/|content\/)(?:[\p{L}\d%_-]+\/)*[\p{L}\d%_-]+\.(?:html|mdx)\b(?!\.)/gu;

/** Ways in which a test reads the content of this very site. */
const READS =
  /\b(?:getLibrary|getEveryPage|getPages?|getSite|getSiteFacts|tableOfContent|loadContent)\(\)|\b(?:getPages?|cpSync|readFileSync|copyFileSync|readdirSync)\(\s*['"`](?:content|expertises|pages)\b/;

/**
 * Pages that a test names though they are there only because somebody wrote them: taken away, or
 * renamed, they would turn it red. A test of `e2e` asks the built site and may name none; another
 * only reads of them where it reads this site's content.
 * @param file from the project's root.
 * @returns sentences, with the line.
 */
export function typedPages(file: string, source: string, written: Written): string[] {
  const isEndToEnd = file.startsWith('e2e/');
  if (!isEndToEnd && !READS.test(source)) return [];
  return source.split('\n').flatMap((line, rank) => {
    const named = [...line.matchAll(NAMED)].map(([found]) => found);
    return named
      .filter((name) => written.has(name))
      .map(
        (name) =>
          `${file}:${rank + 1}  ${name} is typed, and is there only because of today's content. What a test asks for follows from the content: take a page from e2e/site.ts, or write one of the test's own (lib/content/testing).`,
      );
  });
}
