import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { UnreadableList } from './address';
import { readList } from './list';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) =>
  readList('liste', bytes(text)).map(({ address, line }) => `${line} ${address}`);

/** What is said of a list that cannot be read. */
function refusal(data: Uint8Array | string): string {
  try {
    readList('liste', typeof data === 'string' ? bytes(data) : data);
  } catch (error) {
    if (error instanceof UnreadableList) return error.message;
    throw error;
  }
  return 'lue';
}

const SITEMAP = `<?xml version="1.0" encoding="UTF-8"?>
<!-- jekyll-sitemap <urlset> -->
<urlset xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>
<url>
<loc>https://www.exemple.fr/expertises/a.html?x=1&amp;y=2</loc>
<lastmod>2020-01-01T00:00:00+00:00</lastmod>
</url>
<url><loc>
  https://www.exemple.fr/d&#233;tail&#x2F;b.html
</loc></url>
<url><loc><![CDATA[https://www.exemple.fr/c.html?x=1&y=2]]></loc></url>
</urlset>
`;

test('a sitemap: comments, CDATA, references and blanks', () => {
  expect(read(SITEMAP)).toEqual([
    '5 https://www.exemple.fr/expertises/a.html?x=1&y=2',
    '8 https://www.exemple.fr/détail/b.html',
    '11 https://www.exemple.fr/c.html?x=1&y=2',
  ]);
});

test('prefixes of namespaces, and extensions whose own addresses are no pages', () => {
  expect(
    read(`<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<s:url><image:image><image:loc>https://www.exemple.fr/a.jpg</image:loc></image:image><s:loc>/a.html</s:loc></s:url>
</s:urlset>`),
  ).toEqual(['2 /a.html']);
});

test('compressed, with a byte-order mark, with the line ends of Windows', () => {
  expect(readList('liste', gzipSync(`\ufeff${SITEMAP.replaceAll('\n', '\r\n')}`))).toHaveLength(3);
});

test('one address a line, with notes', () => {
  expect(read('# ancien site\n\nhttps://www.exemple.fr/a,b;c.html\n/d.html\r\n')).toEqual([
    '3 https://www.exemple.fr/a,b;c.html',
    '4 /d.html',
  ]);
});

test('the first column of a table', () => {
  expect(read('Pages principales,Clics\nhttps://www.exemple.fr/a.html,12\n')).toEqual([
    '2 https://www.exemple.fr/a.html',
  ]);
  expect(read('"Address";"Status"\n"https://www.exemple.fr/a,b.html";"200"\n')).toEqual([
    '2 https://www.exemple.fr/a,b.html',
  ]);
  const utf16 = Buffer.from('\ufeffURL\tClics\n/a.html\t3\n', 'utf16le');
  expect(readList('liste', utf16)).toMatchObject([{ address: '/a.html', line: 2 }]);
});

test('what is no list is told in words that say what to give', () => {
  const refusals = {
    empty: refusal('\n \n'),
    html: refusal('<!DOCTYPE html><html lang="fr"><p>Introuvable'),
    xhtml: refusal('<?xml version="1.0"?>\n<!-- 404 -->\n<html xmlns="http://www.w3.org/1999/xhtml"/>'),
    feed: refusal('<rss version="2.0"><channel/></rss>'),
    index: refusal(
      '<sitemapindex><sitemap><loc>https://a.fr/1.xml</loc></sitemap><sitemap><loc>https://a.fr/2.xml</loc></sitemap></sitemapindex>',
    ),
    'an index of nothing': refusal('<sitemapindex/>'),
    'no address': refusal('<urlset></urlset>'),
    'an entry without one': refusal('<urlset>\n<url><lastmod>2020-01-01</lastmod></url></urlset>'),
    'an entry with something else': refusal('<urlset><url><loc>agence.html</loc></url></urlset>'),
    'a bare ampersand': refusal('<urlset>\n<url><loc>https://a.fr/?a=1&b=2</loc></url></urlset>'),
    'an entity of its own': refusal('<!DOCTYPE urlset [<!ENTITY a "aaaa">]><urlset/>'),
    'an unknown entity': refusal('<urlset><url><loc>/&eacute;</loc></url></urlset>'),
    'cut off': refusal('<urlset>\n<url>\n<loc>https://a.fr/</loc>\n'),
    'crossed tags': refusal('<urlset><url><loc>/a</url></loc></urlset>'),
    'two roots': refusal('<urlset/>\n<urlset/>'),
    'text around it': refusal('<urlset/>\nfin'),
    'not a tag': refusal('<urlset>\n< url></urlset>'),
    'another text': refusal('Bonjour,\nvoici la liste.\n'),
    'titles alone': refusal('# rien\n'),
    'a picture': refusal(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])),
    'a damaged archive': refusal(Buffer.from([0x1f, 0x8b, 0x08, 0x00])),
  };
  expect(refusals).toMatchInlineSnapshot(`
    {
      "a bare ampersand": "liste:2  le fichier n’est pas du XML correct : un « & » s’écrit « &amp; ».",
      "a damaged archive": "liste  le fichier compressé est abîmé ou trop grand : téléchargez-le à nouveau.",
      "a picture": "liste  ce n’est pas un texte en UTF-8 : donnez un sitemap.xml, ou un texte d’une adresse par ligne.",
      "an entity of its own": "liste:1  le fichier n’est pas du XML correct : il déclare ses propres entités.",
      "an entry with something else": "liste:1  « agence.html » n’est pas une adresse : elle commence par « https:// » ou par « / ».",
      "an entry without one": "liste:2  cette balise <url> n’a pas d’adresse <loc>.",
      "an index of nothing": "liste  c’est un index de plans de site, pas une liste d’adresses. Il n’en nomme aucun.",
      "an unknown entity": "liste:1  le fichier n’est pas du XML correct : une référence comme « &eacute; » est inconnue : écrivez la lettre elle-même.",
      "another text": "liste:2  « voici la liste. » n’est pas une adresse : donnez un sitemap.xml, ou un texte d’une adresse par ligne, qui commence par « https:// » ou par « / ».",
      "crossed tags": "liste:1  le fichier n’est pas du XML correct : une balise de fin ne ferme pas celle qui est ouverte.",
      "cut off": "liste:2  le fichier n’est pas du XML correct : la balise <url> n’est pas refermée.",
      "empty": "liste  le fichier est vide.",
      "feed": "liste:1  ce n’est pas un plan de site : la première balise est <rss>, il faut <urlset>.",
      "html": "liste  c’est une page HTML, sans doute une page d’erreur : téléchargez le fichier sitemap.xml lui-même.",
      "index": "liste  c’est un index de plans de site, pas une liste d’adresses. Téléchargez ceux qu’il nomme et donnez-les tous à la commande :
      https://a.fr/1.xml
      https://a.fr/2.xml",
      "no address": "liste  ce plan de site ne contient aucune adresse.",
      "not a tag": "liste:2  le fichier n’est pas du XML correct : un « < » ne commence pas une balise : il s’écrit « &lt; ».",
      "text around it": "liste:2  le fichier n’est pas du XML correct : du texte est hors de toute balise.",
      "titles alone": "liste  le fichier ne contient aucune adresse.",
      "two roots": "liste:2  le fichier n’est pas du XML correct : une seconde balise est de trop : une seule tient tout.",
      "xhtml": "liste  c’est une page HTML, sans doute une page d’erreur : téléchargez le fichier sitemap.xml lui-même.",
    }
  `);
});
