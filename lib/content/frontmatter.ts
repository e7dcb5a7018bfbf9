import matter from 'gray-matter';
import { type Finding, finding, type Place } from '../findings/finding';
import type { Source } from './source';
import { parseYaml, type YamlPositions, yamlFindings } from './yaml';

/** A content file taken apart. */
export type FrontMatter = {
  /** The mapping as read; `undefined` where its YAML cannot be read. */
  data: unknown;
  positions: YamlPositions;
  /**
   * The text under the front matter. The lines above it are there, empty, so that every line and column of
   * `body` is the file's own.
   */
  body: string;
};

const FENCE = /^---[ \t]*$/;

/** Where a complaint about the whole front matter points. */
export const TOP: Place = { line: 1, column: 1 };

/** Splits a source with gray-matter and reads its YAML with places; `null` where there is no front matter. */
export function readFrontMatter({ file, text }: Source): { value: FrontMatter | null; findings: Finding[] } {
  const lines = text.split('\n');
  if (!FENCE.test(lines[0] ?? '')) {
    const message =
      'la première ligne n’est pas « --- » : commencez le fichier par l’en-tête, entre deux lignes « --- ».';
    return { value: null, findings: [finding('entete-absent', file, TOP, message)] };
  }
  // gray-matter ends the front matter at the first line that begins with three dashes, whatever follows them.
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (end < 0) {
    const message = 'l’en-tête n’est pas refermé : ajoutez une ligne « --- » après la dernière clé.';
    return { value: null, findings: [finding('entete-absent', file, TOP, message)] };
  }
  if (!FENCE.test(lines[end] ?? '')) {
    const message =
      'cette ligne commence par « --- » et ne s’arrête pas là : pour refermer l’en-tête, écrivez « --- » seul.';
    const from = { line: end + 1, column: 1 };
    const fix = { from, to: { ...from, column: (lines[end] ?? '').length + 1 }, text: '---' };
    return { value: null, findings: [finding('entete-absent', file, from, message, fix)] };
  }
  let yaml = parseYaml('');
  // gray-matter hands the engine the text that begins at the end of the first fence: line 1 of the file.
  const engine = (raw: string): object => {
    yaml = parseYaml(raw);
    return {};
  };
  const { content } = matter(text, { engines: { yaml: engine } });
  const findings = yamlFindings(file, yaml.problems);
  const above = text.slice(0, text.length - content.length).replace(/[^\n]/g, '');
  return { value: { data: yaml.data, positions: yaml.positions, body: above + content }, findings };
}
