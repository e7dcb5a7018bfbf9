import type { RawFile } from '@/lib/content/read';
import { decodeSource } from '@/lib/content/source';
import { type Finding, finding, type Place } from '@/lib/findings/finding';

/** A line of YAML that is read as something else than it was meant, or that would be shown with signs that mean nothing there. */
type LineRemain = {
  /** What the editor meant, for the manual. */
  about: string;
  wrong: string;
  right: string;
  find: (line: string) => { column: number; message: string; fix?: string } | null;
};

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '”', '«': '»' };

const quoted = (key: string, value: string): string => `${key.trimEnd()} ${JSON.stringify(value.trim())}`;

export const FRONT_MATTER_REMAINS: readonly LineRemain[] = [
  {
    about: 'Une valeur est entre guillemets droits : « " », ni « “ » ni « « ».',
    wrong: 'title: “Chef de projet”',
    right: 'title: "Chef de projet"',
    find: (line) => {
      const [, key = '', sign = '', rest = ''] =
        /^(\s*(?:- +(?:[\w-]+:\s+)?|[\w-]+:\s+))([“„«])(.*)$/.exec(line) ?? [];
      const close = rest.search(new RegExp(`["${CLOSING[sign] ?? ''}]`));
      // « Un mot » and the rest of a sentence is a text like any other.
      if (sign === '' || (close >= 0 && rest.slice(close + 1).trim() !== '')) return null;
      const value = close < 0 ? rest : rest.slice(0, close);
      const fix = quoted(key, value);
      const message = `le guillemet « ${sign} » n’est pas celui de YAML, et s’afficherait : écrivez « ${fix.trim()} ».`;
      return { column: key.length + 1, message, fix };
    },
  },
  {
    about: 'Une espace ordinaire suit les deux-points d’une clé.',
    wrong: 'title:"Chef de projet"',
    right: 'title: "Chef de projet"',
    find: (line) => {
      const [, key = '', value = ''] =
        /^(\s*[a-z][\w-]*:)(?:[\u00a0\u202f]+|(?=["'“«]))(\S.*)$/.exec(line) ?? [];
      if (key === '') return null;
      const fix = quoted(key, value.replace(/^(["'“«])\s*(.*?)\s*["'”»]$/, '$2'));
      return {
        column: key.length,
        message: `une espace ordinaire manque après « ${key.trim()} », et la clé ne se lit pas : écrivez « ${fix.trim()} ».`,
        fix,
      };
    },
  },
  {
    about: 'Un « # » fait partie d’un texte quand celui-ci est entre guillemets.',
    wrong: 'title: Le site #1',
    right: 'title: "Le site #1"',
    find: (line) => {
      const [, key = '', value = '', lost = ''] =
        /^(\s*[\w-]+:\s+)([^"'\s#[{|>][^"']*?)(\s#\S.*)$/.exec(line) ?? [];
      if (key === '') return null;
      const fix = quoted(key, `${value}${lost}`);
      return {
        column: key.length + value.length + 2,
        message: `ce qui suit « # » est une note en YAML, et « ${lost.trim()} » ne s’afficherait pas : écrivez « ${fix.trim()} ».`,
        fix,
      };
    },
  },
  {
    about: 'L’en-tête est du texte seul : ni gras, ni lien, ni balise.',
    wrong: 'summary: "Un **vrai** métier."',
    right: 'summary: "Un vrai métier."',
    find: (line) => {
      const [, key = '', value = ''] = /^(\s*(?:- )?[\w-]+:\s+)(["'“«]?[^#].*)$/.exec(line) ?? [];
      const match =
        /\*\*(?=\S)[^*]+\*\*|\[[^\]]+\]\([^)]+\)|`[^`]+`|<\/?(?:b|i|em|strong|br|p|span)\b[^>]*>/i.exec(
          value,
        );
      if (key === '' || !match) return null;
      return {
        column: key.length + match.index + 1,
        message: `« ${match[0]} » s’afficherait tel quel, car l’en-tête est du texte seul : effacez les signes autour des mots.`,
      };
    },
  },
];

/** What looks like a mistake in the YAML of a file: its front matter, or all of it. */
export function checkFrontMatterRemains(raw: RawFile): Finding[] {
  const { file } = raw;
  const lines = (decodeSource(raw).source?.text ?? '').split('\n');
  const end = file.endsWith('.mdx')
    ? lines.findIndex((line, row) => row > 0 && line.startsWith('---'))
    : lines.length;
  return lines.slice(0, Math.max(end, 0)).flatMap((line, row): Finding[] => {
    const found = FRONT_MATTER_REMAINS.map(({ find }) => find(line)).find((one) => one !== null);
    if (!found) return [];
    const { column, message, fix } = found;
    const at = (place: number): Place => ({ line: row + 1, column: place });
    return [
      finding(
        'reste-de-syntaxe',
        file,
        at(column),
        message,
        fix === undefined ? undefined : { from: at(1), to: at(line.length + 1), text: fix },
      ),
    ];
  });
}
