import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import sharp from 'sharp';
import { z } from 'zod';
import { LISTED_KINDS } from '@/lib/content/kinds';

/*
 * No address forgotten: what a static export says of every page, in every list that people and machines
 * read. What should be there is taken from the folders of `content/` alone, not from the registry of
 * kinds: so a kind that was left out of one list is found.
 */

/** A file of `content/` as anybody would read it. */
type Entry = { file: string; kind: string; slug: string; href: string; isPublished: boolean };

/** The page that asks search engines to leave it alone. */
const NOT_INDEXED = 'merci';

/** Every page's file under a root, with whether it is published on a day. */
function entriesOf(root: string, day: string): Entry[] {
  const content = path.join(root, 'content');
  const kinds = readdirSync(content).filter((name) => statSync(path.join(content, name)).isDirectory());
  const all = kinds.flatMap((kind) =>
    readdirSync(path.join(content, kind))
      .filter((name) => name.endsWith('.mdx'))
      .map((name): Entry => {
        const text = readFileSync(path.join(content, kind, name), 'utf8');
        const [, front = ''] = text.split(/^---$/m);
        const date = /^date: "?([\d-]+)/m.exec(front)?.[1];
        const slug = name.slice(0, -'.mdx'.length);
        const address = kind === 'pages' ? `/${slug}.html` : `/${kind}/${slug}.html`;
        return {
          file: `content/${kind}/${name}`,
          kind,
          slug,
          href: address === '/accueil.html' ? '/' : address,
          isPublished: !/^draft: true/m.test(front) && (date === undefined || date <= day),
        };
      }),
  );
  // The list of a kind of which nothing is published is no page.
  const live = new Set(all.flatMap(({ kind, isPublished }) => (isPublished ? [kind] : [])));
  const isEmptyList = ({ kind, slug }: Entry): boolean =>
    kind === 'pages' && LISTED_KINDS.some(({ name }) => name === slug) && !live.has(slug);
  return all.map((entry) => (isEmptyList(entry) ? { ...entry, isPublished: false } : entry));
}

/** What is wrong with an export of the content under `root`, made on `day`; empty where nothing is. */
export async function faultsOfExport(
  root: string,
  out: string,
  origin: string,
  day: string,
): Promise<string[]> {
  const entries = entriesOf(root, day);
  const published = entries.filter(({ isPublished }) => isPublished);
  const indexed = published.filter(({ slug }) => slug !== NOT_INDEXED);
  const read = (name: string): string => readFileSync(path.join(out, name), 'utf8');
  const markdown = ({ href }: Entry): string => (href === '/' ? '/index.md' : href.replace(/\.html$/, '.md'));
  const siteMap = published.some(({ slug }) => slug === 'plan-du-site') ? read('plan-du-site.html') : null;
  const lists: { name: string; has: (entry: Entry) => boolean }[] = [
    { name: 'sitemap.xml', has: ({ href }) => read('sitemap.xml').includes(`<loc>${origin}${href}</loc>`) },
    { name: 'llms.txt', has: (entry) => read('llms.txt').includes(`(${origin}${markdown(entry)})`) },
    ...(siteMap === null
      ? []
      : [
          {
            name: 'plan-du-site.html',
            has: ({ href }: Entry) => siteMap.includes(`<li><a href="${href}"`),
          },
          {
            name: 'plan-du-site.md',
            has: ({ href }: Entry) => read('plan-du-site.md').includes(`(${origin}${href})`),
          },
        ]),
  ];
  const faults: string[] = [];
  for (const entry of indexed) {
    for (const { name, has } of lists) if (!has(entry)) faults.push(`${name} lacks ${entry.href}`);
    if (!existsSync(path.join(out, markdown(entry)))) faults.push(`${markdown(entry)} is not there`);
  }
  for (const entry of published) faults.push(...(await faultsOfPage(entry, out, origin)));
  faults.push(...deadMentions(out, origin), ...looseSigns(out));
  const listed = new Set(indexed.map(({ href }) => href));
  for (const entry of entries.filter(({ href }) => !listed.has(href))) {
    for (const { name, has } of lists) if (has(entry)) faults.push(`${name} names ${entry.href}`);
    if (existsSync(path.join(out, markdown(entry)))) faults.push(`${markdown(entry)} is there`);
    if (entry.isPublished) continue;
    if (existsSync(path.join(out, entry.href))) faults.push(`${entry.href} is there and not published`);
    faults.push(...mentions(out, entry));
  }
  return faults;
}

/** Where a page that is not published is named all the same: in any text file of the export. */
function mentions(out: string, { href }: Entry): string[] {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(?:html|xml|txt|md)$/.test(file.name))
    .map((file) => path.join(file.parentPath, file.name))
    .filter((file) => readFileSync(file, 'utf8').includes(href))
    .map((file) => `${path.relative(out, file)} names ${href}`);
}

const documentsOf = (out: string): string[] =>
  readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));

/**
 * Addresses of this site that the head of any document names and that are not there: a picture, a copy
 * in Markdown, a feed. The second page of a list has them too.
 */
function deadMentions(out: string, origin: string): string[] {
  return documentsOf(out).flatMap((name) => {
    const head = readFileSync(path.join(out, name), 'utf8').split('</head>')[0] ?? '';
    const named = [...head.matchAll(/(?:href|content)="(https?:[^"]+)"/g)].map(
      ([, url = '']) => new URL(url),
    );
    return named
      .filter((url) => url.origin === origin)
      .map(({ pathname }) => (pathname.endsWith('/') ? `${pathname}index.html` : pathname))
      .filter((pathname) => !existsSync(path.join(out, pathname)))
      .map((pathname) => `the head of ${name} names ${pathname}, which is not there`);
  });
}

/** No text of a site: what a machine reads, or what was typed as it stands. */
const NO_TEXT = new Set(['script', 'style', 'pre', 'code']);

/** Signs that a line could end before, or after, in a text that is seen: French keeps them with their word. */
function looseSigns(out: string): string[] {
  return documentsOf(out).flatMap((name) => {
    const text = textOf(parse(readFileSync(path.join(out, name), 'utf8')));
    return [...text.matchAll(/.{0,20}(?: [:;?!»]|« ).{0,20}/g)].map(
      ([found]) => `${name} lets a line end within « ${found} »`,
    );
  });
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  if ('tagName' in node && NO_TEXT.has(node.tagName)) return '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** What one page says of itself. */
async function faultsOfPage({ href }: Entry, out: string, origin: string): Promise<string[]> {
  const file = path.join(out, href === '/' ? 'index.html' : href);
  if (!existsSync(file)) return [`${href} is not there`];
  const html = readFileSync(file, 'utf8');
  const all = elementsOf(parse(html));
  const attribute = (tag: string, key: string, value: string, wanted: string): string | undefined =>
    all.find((one) => one.tag === tag && one.attributes[key] === value)?.attributes[wanted];
  const faults: string[] = [];
  const titles = all.filter(({ tag }) => tag === 'h1').length;
  if (titles !== 1) faults.push(`${href} has ${titles} h1`);
  const canonical = attribute('link', 'rel', 'canonical', 'href') ?? '';
  // Next writes the root without its slash, which is the same address.
  if (!URL.canParse(canonical) || new URL(canonical).href !== new URL(href, origin).href)
    faults.push(`${href} says that its address is ${canonical}`);
  faults.push(
    ...(await faultsOfPicture(href, out, attribute('meta', 'property', 'og:image', 'content') ?? '', [
      Number(attribute('meta', 'property', 'og:image:width', 'content')),
      Number(attribute('meta', 'property', 'og:image:height', 'content')),
    ])),
  );
  const graphs = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  if (graphs.length !== 1) faults.push(`${href} has ${graphs.length} graphs`);
  for (const [, json = ''] of graphs) {
    const graph = z.object({ '@graph': z.array(z.object({ '@type': z.string() })).min(1) });
    if (!graph.safeParse(JSON.parse(json)).success) faults.push(`the graph of ${href} says nothing`);
  }
  return faults;
}

async function faultsOfPicture(
  href: string,
  out: string,
  url: string,
  [width, height]: [number, number],
): Promise<string[]> {
  const file = URL.canParse(url) ? path.join(out, new URL(url).pathname) : '';
  if (file === '' || !existsSync(file)) return [`the picture of ${href} is not there: ${url}`];
  const found = await sharp(file).metadata();
  return found.width === width && found.height === height
    ? []
    : [`the picture of ${href} is ${found.width} × ${found.height}, and said to be ${width} × ${height}`];
}

type Element = { tag: string; attributes: Record<string, string> };

/** Every element of a parsed document. */
function elementsOf(node: DefaultTreeAdapterTypes.Node): Element[] {
  const own =
    'tagName' in node
      ? [
          {
            tag: node.tagName,
            attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
          },
        ]
      : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elementsOf)] : own;
}
