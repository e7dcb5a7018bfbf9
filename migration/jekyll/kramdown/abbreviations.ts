import type { KramdownDocument } from './document';
import { createNode, type KramdownNode } from './nodes';

const wordChar = /\w/;

/** Puts an abbreviation wherever its text stands as a word of its own, except in raw HTML. */
export function replaceAbbreviations(doc: KramdownDocument, root: KramdownNode): void {
  if (doc.abbreviations.size === 0) return;
  const names = [...doc.abbreviations.keys()].sort((a, b) => b.length - a.length);
  const union = names.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
  // Where no word goes on behind it.
  const pattern = new RegExp(`(?:${union})(?!\\w)`, 'y');
  const walk = (node: KramdownNode): void => {
    node.children = node.children.flatMap((child) => {
      if (child.type === 'text' && node.contentModel !== 'raw') return splitText(doc, child, pattern);
      if (child.type !== 'footnote') walk(child);
      return [child];
    });
  };
  walk(root);
}

function splitText(doc: KramdownDocument, node: KramdownNode, pattern: RegExp): KramdownNode[] {
  const text = node.value;
  doc.budget.spend(text.length * (1 + doc.abbreviations.size / 20), node.line);
  const parts: KramdownNode[] = [];
  let from = 0;
  let line = node.line;
  const textUpTo = (end: number): void => {
    const value = text.slice(from, end);
    if (value !== '') parts.push(createNode('text', line, { value }));
    line += value.split('\n').length - 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const startsHere = at === from || text[at - 1] === '\n';
    const isBoundary = !wordChar.test(text[at] ?? '');
    const start =
      isBoundary && matchAt(pattern, text, at + 1)
        ? startsHere && matchAt(pattern, text, at)
          ? at
          : at + 1
        : at;
    const found = start === at ? startsHere && matchAt(pattern, text, at) : matchAt(pattern, text, start);
    if (!found) continue;
    textUpTo(start);
    parts.push(createNode('abbreviation', line, { value: found }));
    from = start + found.length;
    at = from - 1;
  }
  textUpTo(text.length);
  return parts;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
