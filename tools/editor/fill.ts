/** Texts between marks, written by the code in a document that is otherwise written by hand. */
export type Sections = Readonly<Record<string, () => string>>;

const opening = (name: string): string => `<!-- début : ${name} (écrit par le code) -->`;
const closing = (name: string): string => `<!-- fin : ${name} -->`;

/**
 * A document with its generated sections as they should be.
 * @throws where the document lacks a section's marks.
 */
export function fillSections(file: string, document: string, sections: Sections): string {
  return Object.entries(sections).reduce((text, [name, write]) => {
    const start = text.indexOf(opening(name));
    const end = text.indexOf(closing(name));
    if (start < 0 || end < start) throw new Error(`${file} has no section "${name}".`);
    return `${text.slice(0, start)}${opening(name)}\n${write()}\n${text.slice(end)}`;
  }, document);
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** A table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
