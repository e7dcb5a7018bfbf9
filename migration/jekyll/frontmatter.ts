import { type Document, isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { KINDS, slugify } from '@/migration/site';
import { type Note, note } from './report';

/** A Jekyll file taken apart. */
export type SplitFile = {
  /** the YAML between the fences, `undefined` where there are none */
  yaml: string | undefined;
  body: string;
  /** the line of the file on which the body starts */
  bodyLine: number;
};

const OPENING = /^---[ \t]*\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m;

/** Parts the front matter from the body, as Jekyll does. */
export function splitFile(text: string): SplitFile {
  const opening = OPENING.exec(text)?.[0];
  if (!opening) return { yaml: undefined, body: text, bodyLine: 1 };
  const rest = text.slice(opening.length);
  const closing = CLOSING.exec(rest);
  if (!closing) return { yaml: undefined, body: text, bodyLine: 1 };
  const yaml = rest.slice(0, closing.index);
  const body = rest.slice(closing.index + closing[0].length);
  return { yaml, body, bodyLine: 1 + text.slice(0, text.length - body.length).split('\n').length - 1 };
}

/** The front matter of the page to write. */
export type PageHead = {
  document: Document;
  slug: string;
  notes: Note[];
};

const KNOWN = new Set(
  'title seo_description summary header-img permalink footer_cta layout redirect_from draft order updated header_alt header_credit'.split(
    ' ',
  ),
);

/** Reads and cleans the front matter. `name` is the file's name without extension. */
export function readHead(yaml: string | undefined, name: string): PageHead {
  const notes: Note[] = [];
  if (yaml === undefined) {
    notes.push(
      note(
        'warning',
        1,
        'pas d’en-tête entre deux lignes « --- » : ajoutez au moins title et summary à la page',
      ),
    );
  }
  const document = parseDocument(yaml ?? '', { strict: false, uniqueKeys: false });
  const map = mapOf(document);
  const lineOf = lineFinder(document, yaml ?? '');
  for (const { message, linePos } of document.errors) {
    notes.push(
      note(
        'error',
        (linePos?.[0].line ?? 1) + 1,
        `en-tête illisible, le YAML dit : ${message.split('\n')[0]}`,
      ),
    );
  }
  clean(map);
  const { slug } = address(document, map, { name, notes, lineOf });
  fillDescription(map, notes, lineOf);
  if (yaml !== undefined) askFor(map, notes);
  asList(map);
  if (map.get('published') === false) map.set('draft', true);
  for (const { key } of map.items) {
    const keyName = String(isScalar(key) ? key.value : key);
    if (!KNOWN.has(keyName) && keyName !== 'published') {
      notes.push(
        note(
          'info',
          lineOf(keyName),
          `clé « ${keyName} », sans effet sur le site : gardée, retirez-la si elle ne sert pas`,
        ),
      );
    }
  }
  return { document, slug, notes };
}

function mapOf(document: Document): YAMLMap {
  if (!isMap(document.contents)) document.contents = document.createNode({}) as never;
  const { contents } = document;
  if (!isMap(contents)) throw new Error('en-tête illisible');
  return contents;
}

/** The line of the file on which a key stands; the opening fence is line 1. */
const lineFinder =
  (document: Document, yaml: string) =>
  (key: string): number => {
    const pair = isMap(document.contents)
      ? document.contents.items.find(({ key: node }) => isScalar(node) && node.value === key)
      : undefined;
    const offset = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
    return offset === undefined ? 1 : yaml.slice(0, offset).split('\n').length + 1;
  };

/** Blanks around a value say nothing. */
function clean(map: YAMLMap): void {
  for (const { value } of map.items) {
    if (isScalar(value) && typeof value.value === 'string') {
      const trimmed = value.value.trim().normalize('NFC');
      if (trimmed !== value.value) value.value = trimmed;
    }
  }
}

type HeadTools = {
  name: string;
  notes: Note[];
  lineOf: (key: string) => number;
};

function textAt(map: YAMLMap, key: string): string | undefined {
  const value = map.get(key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * The page's place: its old address where that is one of the site's, else a new one that the old
 * leads to.
 */
function address(document: Document, map: YAMLMap, { name, notes, lineOf }: HeadTools): { slug: string } {
  const old = textAt(map, 'permalink');
  if (old === undefined) return { slug: slugify(name) || 'page' };
  const last =
    old
      .replace(/(?:\/index\.html|\/|\.html?|\.md)$/i, '')
      .split('/')
      .pop() ?? '';
  const slug = slugify(decode(last)) || slugify(name) || 'page';
  const path = KINDS.expertises.hrefOf(slug);
  if (old === path) return { slug };
  map.set('permalink', path);
  const from = old.startsWith('/') ? old : `/${old}`;
  const known = listOf(map.get('redirect_from'), document);
  if (!known.includes(from) && from !== path) map.set('redirect_from', document.createNode([...known, from]));
  notes.push(
    note(
      'info',
      lineOf('permalink'),
      `adresse « ${old} » : la page passe à « ${path} », l’ancienne y mène par redirect_from`,
    ),
  );
  return { slug };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function listOf(value: unknown, document: Document): string[] {
  if (typeof value === 'string') return [value];
  const plain = document.createNode(value)?.toJSON() as unknown;
  return Array.isArray(plain) ? plain.map(String) : [];
}

/** jekyll-redirect-from takes one address or a list; the site takes a list. */
function asList(map: YAMLMap): void {
  const value = map.get('redirect_from');
  if (typeof value === 'string') map.set('redirect_from', [value]);
}

function fillDescription(map: YAMLMap, notes: Note[], lineOf: (key: string) => number): void {
  const summary = textAt(map, 'summary');
  if (textAt(map, 'seo_description') !== undefined || summary === undefined) return;
  map.set('seo_description', summary);
  notes.push(
    note(
      'info',
      lineOf('summary'),
      'seo_description manquait : reprise de summary, 50 à 160 caractères sont bienvenus',
    ),
  );
}

function askFor(map: YAMLMap, notes: Note[]): void {
  for (const key of ['title', 'summary']) {
    if (map.get(key) === undefined || map.get(key) === null || map.get(key) === '') {
      notes.push(note('warning', 1, `« ${key} » manque dans l’en-tête : ajoutez-le, le site le demande`));
    }
  }
}

/** The front matter as text, its untouched keys as the author typed them. */
export function writeHead(document: Document): string {
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${text.trim() === '{}' ? '' : text.replace(/\n*$/, '\n')}---\n`;
}
