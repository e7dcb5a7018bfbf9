import { isScalar, Scalar, visit } from 'yaml';
import { TEXT_KEYS } from './head-keys';
import type { PsychMapping } from './old-site/psych';
import { plainWords } from './plain-words';
import { type Note, note } from './report';

/**
 * Cleans the values of a front matter: blanks around one say nothing; a title that reads as a number
 * is a text; nothing is bold, a link or an element; what stands behind « # » is for nobody.
 */
export function cleanFront({ document, map, typed, lineAt }: PsychMapping): Note[] {
  const notes: Note[] = [];
  const tell = (scalar: Scalar, message: string): void => {
    notes.push(note('info', lineAt(scalar.range?.[0] ?? 0), message));
  };
  visit(map, {
    Scalar: (place, scalar) => {
      if (place === 'key') return;
      const comment = scalar.comment?.trim();
      scalar.comment = null;
      if (comment) tell(scalar, `note de l’en-tête retirée : « # ${comment} »`);
      if (typeof scalar.value !== 'string') return;
      const written = scalar.value;
      const plain = plainWords(written);
      if (plain !== written) {
        scalar.value = plain;
        tell(scalar, `l’en-tête est du texte seul, sans balise ni signe de Markdown : « ${written} »`);
      }
      // The check takes a mark at the start of a value for one of YAML.
      if (/^[“„«]/.test(plain)) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  for (const { key, value } of map.items) {
    if (!isScalar(value)) continue;
    const name = isScalar(key) ? String(key.value) : '';
    if (typeof value.value === 'string') {
      const normal = value.value.trim().normalize('NFC');
      const clean = TEXT_KEYS.includes(name) ? normal.replace(/\s*\n\s*/g, ' ') : normal;
      if (clean === value.value) continue;
      value.value = clean;
      // A text of several lines that has one left.
      if (String(value.type).startsWith('BLOCK')) delete value.type;
    } else if (TEXT_KEYS.includes(name) && value.value !== null) {
      map.set(name, document.createNode(typed.get(name) ?? String(value.value)));
    }
  }
  return notes;
}
