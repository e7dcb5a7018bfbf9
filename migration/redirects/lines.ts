import { isAddress, type OldAddress, UnreadableList } from './address';

/**
 * The addresses of a text that has one a line, or of the first column of a table (Search Console, a
 * crawler): a table has a line of titles, which is no address. Empty lines and those that begin
 * with `#` say nothing.
 * @throws UnreadableList
 */
export function readLines(file: string, text: string): OldAddress[] {
  const lines = text
    .split('\n')
    .map((line, index) => ({ text: line.trim(), line: index + 1 }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'));
  const isTable = lines.length > 1 && !isAddress(firstCell(lines[0]?.text ?? '', /[,;\t]/));
  const addresses = (isTable ? lines.slice(1) : lines).map(({ text: written, line }) => {
    const address = firstCell(written, isTable ? /[,;\t]/ : /\t/);
    if (isAddress(address)) return { address, file, line };
    throw new UnreadableList(
      file,
      `« ${address.slice(0, 60)} » n’est pas une adresse : donnez un sitemap.xml, ou un texte d’une adresse par ligne, qui commence par « https:// » ou par « / ».`,
      line,
    );
  });
  if (addresses.length === 0) throw new UnreadableList(file, 'le fichier ne contient aucune adresse.');
  return addresses;
}

/** The first cell of a line, with or without the quotes a table puts around it. */
const firstCell = (line: string, separator: RegExp): string =>
  line.startsWith('"') ? (line.slice(1).split('"')[0] ?? '') : (line.split(separator)[0] ?? '').trim();
