import type { FootnoteDefinition, HtmlElement, Nodes, Parents, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { element, text } from '../nodes';

/**
 * Footnotes with kramdown's structure and ids (`fn:x`, `fnref:x`), so that links to a note of the old site land.
 * A note that nothing refers to is left out, and reported by the check.
 */
export function footnotes() {
  return (tree: Root): void => {
    const definitions = takeDefinitions(tree);
    const notes: Note[] = [];
    const number = (node: Nodes): void => {
      visit(node, 'footnoteReference', (reference, index, parent: Parents | undefined) => {
        const definition = definitions.get(reference.identifier);
        if (!definition || !parent || index === undefined) return;
        const known = notes.find((note) => note.definition === definition);
        const note = known ?? { definition, name: reference.label ?? reference.identifier, calls: 0 };
        if (!known) notes.push(note);
        (parent.children as RootContent[])[index] = call(note, notes.indexOf(note) + 1);
        note.calls += 1;
      });
    };
    number(tree);
    // A note may call another, which is then numbered after it: the list grows while it is walked.
    for (const note of notes) number(note.definition);
    if (notes.length > 0) tree.children.push(section(notes));
  };
}

type Note = { definition: FootnoteDefinition; name: string; calls: number };

function takeDefinitions(tree: Root): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node, index, parent: Parents | undefined) => {
    if (!parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    return [SKIP, index];
  });
  return definitions;
}

const callId = (note: Note, nth: number): string => `fnref:${note.name}${nth === 0 ? '' : `:${nth}`}`;

function call(note: Note, number: number): HtmlElement {
  const link = element(
    'a',
    { href: `#fn:${note.name}`, className: ['footnote'], rel: ['footnote'], role: 'doc-noteref' },
    [text(String(number))],
  );
  return element('sup', { id: callId(note, note.calls) }, [link]);
}

function section(notes: readonly Note[]): HtmlElement {
  const items = notes.map((note, index) => {
    const body: RootContent[] = note.definition.children;
    const back = Array.from({ length: note.calls }, (_, nth) => [
      text(' '),
      backLink(note, index + 1, nth),
    ]).flat();
    const last = body.at(-1);
    if (last?.type === 'paragraph') last.children.push(...back);
    else body.push(element('p', {}, back.slice(1)));
    return element('li', { id: `fn:${note.name}` }, body);
  });
  return element('div', { className: ['footnotes'], role: 'doc-endnotes' }, [element('ol', {}, items)]);
}

function backLink(note: Note, number: number, nth: number): HtmlElement {
  const label =
    nth === 0 ? `Retour à l’appel de la note ${number}` : `Retour à l’appel ${nth + 1} de la note ${number}`;
  const repeated = nth === 0 ? [] : [element('sup', {}, [text(String(nth + 1))])];
  const properties = {
    href: `#${callId(note, nth)}`,
    className: ['reversefootnote'],
    role: 'doc-backlink',
    ariaLabel: label,
  };
  return element('a', properties, [text('\u21a9'), ...repeated]);
}
