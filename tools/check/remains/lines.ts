import { nearest } from '@/lib/findings/nearest';
import { DIRECTIVE_NAMES, DIRECTIVES, directiveNamed } from '@/lib/mdx/directives';
import { type Hit, inBlocks, LINE, lineReplaced, type Remain } from './hit';
import { MARK, OPAQUE, PREFIX } from './scene';

/** Spaces that Markdown does not take for one. */
const HARD_SPACE = '[\\u00a0\\u2007\\u202f\\u3000]';

const BULLETS = '•●◦▪▫■□‣⁃∙\\uf0b7\\uf0a7';

/** What begins a line and was meant as more than text. */
export const LINES: readonly Remain[] = [
  {
    about: 'Un bloc s’ouvre par « :::nom », sans espace, son titre entre crochets.',
    wrong: '::: note[Bon à savoir]\nUn conseil.\n:::',
    right: ':::note[Bon à savoir]\nUn conseil.\n:::',
    find: inBlocks(
      new RegExp(`${LINE}(:{3,})(\\s*)(\\p{L}[\\p{L}\\d-]*)([^\\n]*)`, 'gmu'),
      ([whole = '', fence = '', , name = '', rest = ''], block, { source }) => {
        const start = block.sight.indexOf(whole);
        const written = source.slice(block.start + start, block.start + start + whole.length);
        const known = knownName(name);
        if (known === undefined) return null;
        const label = source
          .slice(block.start + start + whole.length - rest.length, block.start + start + whole.length)
          .trim();
        return lineHit(start, written, `${fence}${known}${labelled(label)}`);
      },
    ),
  },
  {
    about: 'Une directive d’une ligne s’écrit « ::nom », sans espace, en début de ligne.',
    wrong: ':: bouton[Nous écrire]{href="/contact.html"}',
    right: '::bouton[Nous écrire]{href="/contact.html"}',
    find: inBlocks(
      new RegExp(`${LINE}::(?!:)\\s*(\\p{L}[\\p{L}\\d-]*)([^\\n]*)`, 'gmu'),
      ({ 0: whole, 1: name = '', index }, block, { source }) => {
        const known = knownName(name);
        if (known === undefined || !directiveNamed(known)?.forms.includes('leafDirective')) return null;
        // What was read as a directive, if of an unknown name, is told by the rule about directives.
        if (block.node.type === 'leafDirective') return null;
        const from = block.start + index;
        const written = source.slice(from, from + whole.length);
        const rest = written.replace(/^::\s*[\p{L}\d-]+\s*/u, '').replace(/\]\s+\{/, ']{');
        const link = /^\[([^\]]*)\]\(([^)\s]*)\)$/.exec(rest.trim());
        const label = link ? `[${link[1]}]{href="${link[2]}"}` : rest;
        const right = `::${known}${label}`;
        return right === written ? null : lineHit(index, written, right);
      },
    ),
  },
  {
    about: 'Un titre a une espace après ses « # ».',
    wrong: '##Notre méthode',
    right: '## Notre méthode',
    find: inBlocks(
      new RegExp(`${LINE}(#{2,6})(?:${HARD_SPACE}+|(?=[^\\s#${OPAQUE}]))`, 'gm'),
      lineReplaced('$1 ', 'ces « # » ne font pas un titre sans une espace ordinaire derrière eux'),
    ),
  },
  {
    about: 'Une ligne de « # » et de mots est un titre : il commence à « ## ».',
    wrong: '#Notre méthode',
    right: '## Notre méthode',
    find: inBlocks(
      new RegExp(`^#${HARD_SPACE}*(?=\\p{Lu}\\p{Ll}+(?: \\p{L}[^\\n#]*)?$)(?![^\\n]*[.!?…]$)`, 'gu'),
      (match, block, scene) =>
        block.node.type === 'paragraph'
          ? lineReplaced('## ', 'ce « # » ne fait pas un titre')(match, block, scene)
          : null,
    ),
  },
  {
    about: 'Une puce est un « - » suivi d’une espace.',
    wrong: '-un point\n-un autre',
    right: '- un point\n- un autre',
    find: inBlocks(
      new RegExp(`${LINE}-(?=[\\p{L}${OPAQUE}${MARK}])|${LINE}[-*+]${HARD_SPACE}+`, 'gmu'),
      lineReplaced('- ', 'cette ligne ne fait pas un élément de liste sans une espace ordinaire'),
    ),
  },
  {
    about: 'Une puce est un « - », jamais le signe « • ».',
    wrong: '• un point\n• un autre',
    right: '- un point\n- un autre',
    find: inBlocks(
      new RegExp(`${LINE}(?:[${BULLETS}]|·(?=\\s))\\s*`, 'gmu'),
      lineReplaced('- ', 'cette puce n’est pas de celles du site'),
    ),
  },
  {
    about: 'Le numéro d’une liste est suivi d’un point et d’une espace.',
    wrong: '1.un point\n2.un autre',
    right: '1. un point\n2. un autre',
    find: inBlocks(
      new RegExp(
        `${LINE}(\\d{1,2}[.)])(?:(?=\\p{Ll}{2,}(?![.\\p{L}])|\\p{Lu}[\\p{L} ’'])|${HARD_SPACE}+)`,
        'gmu',
      ),
      lineReplaced('$1 ', 'ce numéro ne fait pas une liste sans une espace ordinaire'),
    ),
  },
  {
    about: 'Une ligne vide sépare un paragraphe d’une liste qui ne commence pas à 1.',
    wrong: 'Puis :\n2. on dessine',
    right: 'Puis :\n\n2. on dessine',
    find: inBlocks(new RegExp(`(?<=:[ \\t]*)\\n(${PREFIX}*)(\\d{1,2}[.)])(?= )`, 'gu'), (match) => ({
      start: match.index + 1 + (match[1]?.length ?? 0),
      message: `« ${match[2]} » ne commence pas une liste au milieu d’un paragraphe : laissez une ligne vide avant.`,
      fix: { start: match.index, end: match.index, text: '\n' },
    })),
  },
  {
    about: 'Une note de bas de page s’écrit « [^1]: Sa source. », sans espace avant les deux-points.',
    wrong: 'Un fait.[^1]\n\n[^1] : Sa source.',
    right: 'Un fait.[^1]\n\n[^1]: Sa source.',
    find: inBlocks(
      new RegExp(`${LINE}(\\[\\^[^\\]\\s]+\\])\\s+:\\s*`, 'gm'),
      lineReplaced('$1: ', 'une espace avant les deux-points défait cette note'),
    ),
  },
  {
    about: 'Un bouton est seul sur sa ligne, entre deux lignes vides.',
    wrong: 'Vous pouvez ::bouton[nous écrire]{href="/contact.html"} dès demain.',
    right: 'Vous pouvez nous écrire dès demain.\n\n::bouton[Nous écrire]{href="/contact.html"}',
    find: inBlocks(
      new RegExp(`(?<!${LINE}|:)::(\\p{L}[\\p{L}\\d-]*)(?=\\[)`, 'gmu'),
      ({ 0: written, 1: name = '', index }, block, { source }) => {
        if (knownName(name) === undefined) return null;
        const rest = source.slice(block.start + index);
        const whole = /^::\p{L}[\p{L}\d-]*\[[^\]\n]*\](?:\{[^}\n]*\})?/u.exec(rest)?.[0] ?? written;
        const before = /[ \t]*$/.exec(block.sight.slice(0, index))?.[0].length ?? 0;
        const after = /^[ \t]*/.exec(rest.slice(whole.length))?.[0].length ?? 0;
        return {
          start: index,
          message: `« ${written} » est seul sur sa ligne : laissez une ligne vide avant et après « ${whole} ».`,
          fix: { start: index - before, end: index + whole.length + after, text: `\n\n${whole}\n\n` },
        };
      },
    ),
  },
];

/** A line that is to be written otherwise. */
const lineHit = (start: number, written: string, right: string): Hit => ({
  start,
  message: `« ${written.trimEnd()} » ne se lit pas comme une directive : écrivez « ${right} ».`,
  fix: { start, end: start + written.length, text: right },
});

/** The directive that a name was meant for, whatever its capitals. */
function knownName(name: string): string | undefined {
  const plain = name.toLowerCase();
  return plain in DIRECTIVES ? plain : nearest(plain, DIRECTIVE_NAMES);
}

/** What follows a container's name: its label in brackets, its attributes. */
function labelled(rest: string): string {
  if (rest === '' || rest.startsWith('{')) return rest;
  const [, label = '', attributes = ''] = /^([^{]*?)\s*(\{[^}]*\})?$/.exec(rest) ?? [];
  return `[${label.replace(/^\[|\]$/g, '')}]${attributes}`;
}
