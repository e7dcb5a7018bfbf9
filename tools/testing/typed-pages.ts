/** What the site has whatever its editors write, and what they wrote. */
export type Known = {
  /** Addresses that a route of their own answers, or pages that the site itself knows by name. */
  structural: ReadonlySet<string>;
  /** Addresses and files of all other pages there are today. */
  written: ReadonlySet<string>;
};

/** A word that no page's name holds: tests ask for it where nothing is. */
const ABSENT = 'inconnue';

/** An address of a page, or the file it is made from. */
const NAMED = /(?<![\w.:/])(?:\/|content\/)(?:[\p{L}\d%_-]+\/)*[\p{L}\d%_-]+\.(?:html|mdx)\b(?!\.)/gu;

/** Ways in which a test reads the content of this very site. */
const READS =
  /\b(?:getLibrary|getEveryPage|getPages?|getSite|getSiteFacts|tableOfContent|loadContent)\(\)|\b(?:getPages?|cpSync|readFileSync|copyFileSync|readdirSync)\(\s*['"`](?:content|expertises|pages)\b/;

/**
 * Pages that a test names though they are there only because somebody wrote them: taken away, or
 * renamed, they would turn it red. A test of `e2e` asks the built site and may name none at all; any
 * other may name what it likes, unless it reads this site's content.
 * @param file from the project's root.
 * @returns sentences, with the line.
 */
export function typedPages(file: string, source: string, { structural, written }: Known): string[] {
  const isEndToEnd = file.startsWith('e2e/');
  if (!isEndToEnd && !READS.test(source)) return [];
  return source.split('\n').flatMap((line, rank) => {
    const named = [...line.matchAll(NAMED)].map(([found]) => found);
    return named
      .filter((name) => !structural.has(name) && !name.includes(ABSENT))
      .filter((name) => written.has(name) || (isEndToEnd && name.startsWith('/')))
      .map(
        (name) =>
          `${file}:${rank + 1}  ${name} is typed, and is there only because of today's content. What a test asks for follows from the content: take a page from e2e/site.ts, or write one of the test's own (lib/content/testing).`,
      );
  });
}
