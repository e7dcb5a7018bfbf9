import { decodeAddress } from '@/migration/site';
import {
  allIn,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  isBlankText,
  isElement,
  lineOf,
  textOf,
} from './html/nodes';
import { type Note, note } from './report';

/** Anchors that the site has around every text. */
const FRAME = ['contenu', 'menu', 'appel'];

/**
 * Makes the anchors of a page those that the site takes: by id and not by name, each once, none
 * that the site has itself. @returns those that links may lead to
 */
export function settleAnchors(nodes: HtmlNode[]): { ids: ReadonlySet<string>; notes: Note[] } {
  const notes = renameFrame(nodes);
  const ids = new Set<string>();
  const named: HtmlElement[] = [];
  const marks: HtmlElement[] = [];
  const counts = new Map<string, number>();
  for (const node of allIn(nodes)) {
    if (node.type === 'footnote') ids.add(`fn:${node.name}`);
    if (node.type === 'footnoteCall') ids.add(`fnref:${node.name}`);
    if (!isElement(node)) continue;
    const { id, name, href } = node.properties;
    if (id !== undefined) {
      ids.add(id);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    if (isElement(node, 'a') && name !== undefined) named.push(node);
    const isMark = isElement(node, 'a', 'span') && href === undefined && id !== undefined;
    if (isMark && textOf(node).trim() === '') marks.push(node);
  }
  for (const { properties } of named) {
    const { id, name = '' } = properties;
    delete properties.name;
    // A heading of the same name is where the link leads too.
    if (id !== undefined || ids.has(name)) continue;
    properties.id = name;
    ids.add(name);
  }
  // An empty anchor whose id a heading has too.
  for (const { properties } of marks) {
    const { id = '' } = properties;
    const count = counts.get(id) ?? 0;
    if (count < 2) continue;
    delete properties.id;
    counts.set(id, count - 1);
  }
  removeEmpty(nodes, new Set([...named, ...marks]));
  notes.push(...numberRepeated(nodes));
  return { ids, notes };
}

/** An id of the site's own gets a number, and so do the links of the page to it. */
function renameFrame(nodes: readonly HtmlNode[]): Note[] {
  const owners = elementsIn(nodes).filter(({ properties }) => FRAME.includes(properties.id ?? ''));
  const names = new Map(owners.map(({ properties }) => [`#${properties.id}`, `${properties.id}-1`]));
  for (const { properties } of elementsIn(nodes, 'a')) {
    const name = names.get(properties.href ?? '');
    if (name !== undefined) properties.href = `#${name}`;
  }
  return owners.map((owner) => rename(owner, `${owner.properties.id}-1`, 'que le site a autour du texte'));
}

/** Of an id that stands twice, browsers see the first alone: the others get a number. */
function numberRepeated(nodes: readonly HtmlNode[]): Note[] {
  const taken = new Set(elementsIn(nodes).map(({ properties }) => properties.id));
  const seen = new Set<string>();
  return elementsIn(nodes).flatMap((node) => {
    const { id } = node.properties;
    if (id === undefined || id === '' || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return [];
    }
    let count = 1;
    while (taken.has(`${id}-${count}`)) count += 1;
    taken.add(`${id}-${count}`);
    return [rename(node, `${id}-${count}`, 'déjà prise dans la page')];
  });
}

function rename(node: HtmlElement, id: string, why: string): Note {
  const message = `ancre « ${node.properties.id} », ${why} : elle devient « ${id} »`;
  node.properties.id = id;
  node.data = { ...node.data, generatedId: false };
  return note('info', lineOf(node), message);
}

/** Takes out anchors that say nothing any more, and paragraphs that held nothing else. */
function removeEmpty(nodes: HtmlNode[], anchors: ReadonlySet<HtmlNode>): void {
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    const node = nodes[at];
    if (!isElement(node)) continue;
    const before = node.children.length;
    removeEmpty(node.children, anchors);
    const isBare = Object.keys(node.properties).length === 0;
    const isEmptied = isElement(node, 'p') && before > 0;
    if (isBare && (anchors.has(node) || isEmptied) && node.children.every(isBlankText)) nodes.splice(at, 1);
  }
}

/**
 * The anchor that a link to `#…` leads to: the same, the one that differs in capitals alone,
 * `undefined` where the page has none.
 */
export function anchorFor(hash: string, ids: ReadonlySet<string>): string | undefined {
  const id = decodeAddress(hash.slice(1));
  if (id === '' || id === 'top' || ids.has(id) || ids.has(hash.slice(1))) return hash;
  const alike = [...ids].find((other) => other.toLowerCase() === id.toLowerCase());
  return alike === undefined ? undefined : `#${alike}`;
}
