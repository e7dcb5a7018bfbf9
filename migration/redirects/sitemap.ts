import { isAddress, type OldAddress, UnreadableList } from './address';
import { readXml, type XmlElement, XmlError } from './xml';

/** The addresses of a sitemap (sitemaps.org, `urlset`). @throws UnreadableList */
export function readSitemap(file: string, text: string): OldAddress[] {
  const root = parse(file, text);
  if (root.name === 'sitemapindex') throw indexError(file, root);
  if (root.name !== 'urlset') {
    throw new UnreadableList(
      file,
      `ce n’est pas un plan de site : la première balise est <${root.name}>, il faut <urlset>.`,
      root.line,
    );
  }
  const addresses = childrenOf(root, 'url').map((url) => {
    const [loc] = childrenOf(url, 'loc');
    if (!loc) throw new UnreadableList(file, 'cette balise <url> n’a pas d’adresse <loc>.', url.line);
    const address = loc.text.trim();
    if (!isAddress(address)) {
      throw new UnreadableList(
        file,
        `« ${address} » n’est pas une adresse : elle commence par « https:// » ou par « / ».`,
        loc.line,
      );
    }
    return { address, file, line: loc.line };
  });
  if (addresses.length === 0) throw new UnreadableList(file, 'ce plan de site ne contient aucune adresse.');
  return addresses;
}

function parse(file: string, text: string): XmlElement {
  try {
    return readXml(text);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new UnreadableList(file, `le fichier n’est pas du XML correct : ${error.message}.`, error.line);
  }
}

const childrenOf = ({ children }: XmlElement, wanted: string): XmlElement[] =>
  children.filter(({ name }) => name === wanted);

/** An index names other sitemaps: they are to be given in its place, all of them. */
function indexError(file: string, root: XmlElement): UnreadableList {
  const named = childrenOf(root, 'sitemap').flatMap((sitemap) =>
    childrenOf(sitemap, 'loc').map(({ text }) => text.trim()),
  );
  const todo =
    named.length === 0
      ? 'Il n’en nomme aucun.'
      : `Téléchargez ceux qu’il nomme et donnez-les tous à la commande :\n${named.map((url) => `  ${url}`).join('\n')}`;
  return new UnreadableList(file, `c’est un index de plans de site, pas une liste d’adresses. ${todo}`);
}
