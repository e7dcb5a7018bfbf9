import { asUsual, fingerprint } from './digest';
import type { FileFormat } from './format';

/*
 * Sveltia takes white space off both ends of a file before a format may read it, and again of what the format has written, and
 * knows one kind of line end. A file keeps all of that here.
 */

/** A text that stays as it is: Sveltia trims it, and ends it with the line end that is left out. */
class WholeText extends String {
  override trim(): string {
    return this.replace(/\n$/, '');
  }
}

/**
 * A format that reads files as they lie there, and writes them so.
 * @param oddFile the file of which Sveltia reads a text with this `fingerprint`, where its white space is unusual.
 */
export const wholeFiles = (
  { fromFile, toFile }: FileFormat,
  oddFile: (print: string) => string | undefined,
): FileFormat => ({
  fromFile: (read) => fromFile(oddFile(fingerprint(read)) ?? asUsual(read)),
  // Sveltia asks it for nothing but its `trim`.
  toFile: (entry) => new WholeText(toFile(entry)) as unknown as string,
});
