import type { FootnoteDefinition, Nodes, Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { walk } from '@/lib/mdx/walk';
import { type Hit, inBlocks, LINE, type Remain, shortened } from './hit';
import { PREFIX, type Scene } from './scene';

const offsetOf = (node: Nodes): number => node.position?.start.offset ?? 0;
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

/** Every node of a type, as hits. */
const inTree =
  (toHits: (node: Nodes, scene: Scene) => Hit[]) =>
  (scene: Scene): Hit[] => {
    const hits: Hit[] = [];
    walk(scene.tree, (node) => hits.push(...toHits(node, scene)));
    return hits;
  };

const DASHES = '[ \\t]*:?-+:?[ \\t]*';
const SEPARATOR = `\\|?${DASHES}(?:\\|${DASHES})+\\|?|\\|${DASHES}\\|`;

/** What became something else than it was meant to be. */
export const STRUCTURE: readonly Remain[] = [
  {
    about:
      'Une ligne « --- » est séparée du texte par une ligne vide : collée dessous, elle en fait un titre.',
    wrong: 'Un paragraphe.\n---\n\nLa suite.',
    right: 'Un paragraphe.\n\n---\n\nLa suite.',
    find: inTree((node, { source }) => {
      if (node.type !== 'heading' || /^#/.test(source.slice(offsetOf(node)))) return [];
      const written = source.slice(offsetOf(node), endOf(node));
      const line = written.lastIndexOf('\n') + 1;
      const under = written.slice(line).replace(/^[\s>]*/, '');
      const label = plainText(node).trim();
      const at = offsetOf(node) + line;
      return [
        {
          start: at,
          message: `la ligne « ${under} », collée sous « ${shortened(label)} », en fait un titre : laissez une ligne vide avant elle ou, si c’est un titre, écrivez « ## » devant et effacez-la.`,
          fix: { start: at, end: at, text: '\n' },
        },
      ];
    }),
  },
  {
    about: 'Les lignes d’un tableau se touchent, sans ligne vide.',
    wrong: '| Offre | Prix |\n\n| --- | --- |\n| Site | 900 € |',
    right: '| Offre | Prix |\n| --- | --- |\n| Site | 900 € |',
    find: inBlocks(
      new RegExp(`^${PREFIX}*(?:${SEPARATOR})[ \\t]*(?=\\n|$)`, 'g'),
      (match, { node, start }, { source }) => {
        if (node.type !== 'paragraph') return null;
        const above = /\n[ \t>]*\|[^\n]*\|[ \t]*(\n\s*)$/.exec(source.slice(0, start));
        return {
          start: match.index,
          message:
            'cette ligne de tirets ne touche pas la première ligne de son tableau : effacez la ligne vide entre les deux.',
          ...(above && { fix: { start: -(above[1]?.length ?? 0), end: 0, text: '\n' } }),
        };
      },
    ),
  },
  {
    about: 'Sous la première ligne d’un tableau vient une ligne « | --- | --- | », d’autant de cellules.',
    wrong: '| Offre | Prix |\n| Site | 900 € |',
    right: '| Offre | Prix |\n| --- | --- |\n| Site | 900 € |',
    find: inBlocks(
      new RegExp(`${LINE}\\|([^\\n]*\\|)[ \\t]*\\n${PREFIX}*(\\|[^\\n]*\\|)[ \\t]*(?=\\n|$)`, 'gm'),
      (match, { node }) => {
        if (node.type !== 'paragraph') return null;
        const cells = (match[1] ?? '').split('|').length - 1;
        const separator = `|${' --- |'.repeat(cells)}`;
        const second = match[2] ?? '';
        const isSeparator = new RegExp(`^(?:${SEPARATOR})$`).test(second.trim());
        const line = match.index + match[0].length - second.length;
        const end = match.index + match[0].length;
        return {
          start: match.index,
          message: isSeparator
            ? `ces lignes ne font pas un tableau, car la deuxième n’a pas autant de cellules que la première : écrivez « ${separator} ».`
            : `ces lignes ne font pas un tableau : écrivez « ${separator} » sous la première.`,
          fix: isSeparator
            ? { start: line, end, text: separator }
            : { start: line, end: line, text: `${separator}\n` },
        };
      },
    ),
  },
  {
    about:
      'Une ligne de tableau n’a pas plus de cellules que la première : le texte des autres serait perdu.',
    wrong: '| Offre | Prix |\n| --- | --- |\n| Site | 900 € | par an |',
    right: '| Offre | Prix |\n| --- | --- |\n| Site | 900 € par an |',
    find: inTree((node, { source }) => (node.type === 'table' ? tableHits(node, source) : [])),
  },
  {
    about: 'Une note n’est écrite qu’une fois.',
    wrong: 'Un fait.[^1]\n\n[^1]: Une source.\n\n[^1]: Une autre.',
    right: 'Un fait.[^1] Un autre.[^2]\n\n[^1]: Une source.\n\n[^2]: Une autre.',
    find: ({ tree, source }) => {
      const seen = new Map<string, FootnoteDefinition>();
      const hits: Hit[] = [];
      walk(tree, (node) => {
        if (node.type !== 'footnoteDefinition') return;
        const first = seen.get(node.identifier);
        if (!first) seen.set(node.identifier, node);
        else {
          const line = source.slice(0, offsetOf(first)).split('\n').length;
          hits.push({
            start: offsetOf(node),
            message: `la note « ${node.label ?? node.identifier} » est déjà écrite à la ligne ${line}, et celle-ci ne s’afficherait pas : donnez-lui un autre nom, ou effacez-la.`,
          });
        }
      });
      return hits;
    },
  },
];

function tableHits(table: Table, source: string): Hit[] {
  const columns = table.align?.length ?? table.children[0]?.children.length ?? 0;
  return table.children.flatMap((row): Hit[] => {
    const written = source.slice(offsetOf(row), endOf(row));
    const hasTornCode = row.children.some(({ children }) =>
      children.some(
        (node) => node.type === 'text' && /(?<!\\)`/.test(source.slice(offsetOf(node), endOf(node))),
      ),
    );
    if (hasTornCode) {
      const mended = written.replace(/`[^`]*`/g, (code) => code.replace(/(?<!\\)\|/g, '\\|'));
      if (mended !== written) {
        const torn = /`[^`|]*\|[^`]*`/.exec(written);
        const code = torn?.[0] ?? '';
        const at = offsetOf(row) + (torn?.index ?? 0);
        return [
          {
            start: at,
            message: `la barre « | » coupe ce code en deux cellules : écrivez « ${code.replace(/(?<!\\)\|/g, '\\|')} ».`,
            fix: { start: offsetOf(row), end: endOf(row), text: mended },
          },
        ];
      }
    }
    const extra = row.children[columns];
    if (!extra) return [];
    const lost = source.slice(offsetOf(extra), endOf(row)).replace(/^\s*\|?\s*|\s*\|?\s*$/g, '');
    return [
      {
        start: offsetOf(extra),
        message:
          lost === ''
            ? `cette ligne a une cellule de plus que la première, qui en a ${columns} : effacez le « | » de trop.`
            : `cette ligne a plus de cellules que la première, qui en a ${columns}, et « ${shortened(lost)} » ne s’afficherait pas : ajoutez une colonne au tableau, ou « \\| » pour une barre qui ne sépare rien.`,
      },
    ];
  });
}
