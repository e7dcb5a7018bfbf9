import type { Place } from '@/lib/findings/finding';
import type { RuleId } from '@/lib/findings/rules';
import { VOID_ELEMENTS } from './elements';

/** A syntax error in an editor's words, and the piece of source to set aside so that reading can go on. */
export type Explained = {
  rule: RuleId;
  message: string;
  /** What to write in place of the piece, where that mends it. */
  fix?: string;
  /** Offsets of the piece, in the body. */
  start: number;
  end: number;
};

/** What micromark and mdast throw. */
export type SyntaxProblem = {
  reason: string;
  ruleId: string | undefined;
  offset: number;
  tag: Place | undefined;
};

/** Says what a syntax error is about: the tag or the brace it came from, found in the source. */
export function explainSyntax(
  text: string,
  problem: SyntaxProblem,
  offsetOf: (place: Place) => number,
): Explained {
  if (problem.tag) return unclosedTag(text, offsetOf(problem.tag));
  if (problem.ruleId === 'unexpected-eof' && /brace/.test(problem.reason)) {
    return openBrace(text, text.lastIndexOf('{'));
  }
  const start = Math.max(text.lastIndexOf('<', problem.offset), text.lastIndexOf('{', problem.offset));
  if (start < 0) {
    return { rule: 'mdx-syntaxe', message: unreadable, start: problem.offset, end: text.length };
  }
  return text[start] === '{' ? openBrace(text, start) : brokenTag(text, start);
}

const unreadable = 'le texte ne se lit pas comme du MDX à partir d’ici : vérifiez les signes « < » et « { ».';

function brokenTag(text: string, start: number): Explained {
  const rest = text.slice(start, start + 2000);
  if (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    const inner = (end < 0 ? (rest.split('\n')[0] ?? '').slice(4) : rest.slice(4, end)).trim();
    const message = `un commentaire HTML n’est pas permis : écrivez « {/* ${inner.replaceAll('\n', ' ')} */} ».`;
    const fix = { ...(end >= 0 && { fix: `{/* ${inner.replaceAll('\n', ' ')} */}` }) };
    return { rule: 'mdx-syntaxe', message, ...fix, start, end: start + (end < 0 ? 4 : end + 3) };
  }
  const autolink = /^<((?:https?:\/\/|mailto:)?[^\s<>]+[.@/:][^\s<>]*)>/.exec(rest)?.[1];
  if (autolink !== undefined) {
    const href = autolink.includes('@') && !autolink.includes(':') ? `mailto:${autolink}` : autolink;
    const message = `un lien entre chevrons n’est pas permis : écrivez « [${autolink}](${href}) ».`;
    const fix = `[${autolink}](${href})`;
    return { rule: 'mdx-syntaxe', message, fix, start, end: start + autolink.length + 2 };
  }
  const closing = /^<\/\s*([\w-]*)\s*>/.exec(rest);
  if (closing) {
    const message = `la balise « ${closing[0]} » ferme une balise qui n’est pas ouverte ici : effacez-la, ou ouvrez « <${closing[1]}> » avant elle.`;
    return { rule: 'balise-non-fermee', message, start, end: start + closing[0].length };
  }
  if (/^<[a-zA-Z]/.test(rest)) {
    const tag = /^<[^<>]*>?/.exec(rest)?.[0] ?? '<';
    const line = tag.split('\n')[0] ?? tag;
    const message = `la balise « ${line} » n’est pas écrite correctement : une balise s’écrit « <kbd>…</kbd> », un attribut « nom="valeur" ».`;
    return { rule: 'mdx-syntaxe', message, start, end: start + tag.length };
  }
  const message = 'le signe « < » ouvre une balise en MDX : pour l’afficher, écrivez « \\< ».';
  return { rule: 'mdx-syntaxe', message, fix: '\\<', start, end: start + 1 };
}

function unclosedTag(text: string, start: number): Explained {
  const tag = /^<[^>]*>/.exec(text.slice(start))?.[0] ?? '<';
  const name = /^<\s*([\w-]+)/.exec(tag)?.[1] ?? '';
  const end = start + tag.length;
  if (VOID_ELEMENTS.has(name.toLowerCase())) {
    const fixed = tag.replace(/\s*>$/, ' />');
    return {
      rule: 'balise-non-fermee',
      message: `la balise « ${tag} » se ferme elle-même : écrivez « ${fixed} ».`,
      fix: fixed,
      start,
      end,
    };
  }
  const message = `la balise « ${tag} » n’est pas refermée dans le même bloc : ajoutez « </${name}> », ou effacez-la.`;
  return { rule: 'balise-non-fermee', message, start, end };
}

function openBrace(text: string, start: number): Explained {
  const message =
    'une accolade ouverte « { » n’est pas refermée, et MDX y lit du code : pour l’afficher, écrivez « \\{ ».';
  return {
    rule: 'mdx-syntaxe',
    message,
    fix: '\\{',
    start: Math.max(0, start),
    end: Math.min(text.length, Math.max(0, start) + 1),
  };
}
