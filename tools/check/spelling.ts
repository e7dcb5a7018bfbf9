import { createRequire } from 'node:module';
import type { CSpellSettings } from 'cspell-lib';
import type { Content } from '@/lib/content/content';
import { readOne } from '@/lib/content/read';
import { decodeSource, placeAt } from '@/lib/content/source';
import { type Finding, finding } from '@/lib/findings/finding';
import { proseOf } from './text/prose';
import { readLines, WORDS_FILE } from './text-lists';

/** Keys of the front matter that visitors read. */
const TEXT_KEY = /^(?:title|seo_description|summary|footer_cta|header_alt):/;

const MOST_SUGGESTIONS = 3;

/**
 * Words that are in no dictionary: French in both its spellings (that of 1990 is as right as the other), English for
 * the trade's own words. Takes a second or two to load, so it is asked for by name.
 */
export async function checkSpelling(
  root: string,
  content: Content,
  isWanted: (body: { file: string }) => boolean = () => true,
): Promise<Finding[]> {
  const settings = spellingSettings(readWords(root));
  const findings: Finding[] = [];
  for (const body of content.files.flatMap(({ body }) => body ?? []).filter(isWanted)) {
    const text = overlay(proseOf(body), headProse(root, body.file));
    findings.push(...(await checkText(body.file, text, settings)));
  }
  return findings;
}

function spellingSettings(words: string[]): CSpellSettings {
  const { resolve } = createRequire(import.meta.url);
  const dictionaries = ['@cspell/dict-fr-fr', '@cspell/dict-fr-reforme'];
  return {
    import: dictionaries.map((name) => resolve(`${name}/cspell-ext.json`)),
    language: 'fr,en',
    dictionaries: ['fr-fr', 'fr-fr-90', 'softwareTerms', 'companies'],
    words,
    numSuggestions: 4,
    // In milliseconds: what is suggested may not depend on how busy the machine is.
    suggestionsTimeout: 60_000,
  };
}

function readWords(root: string): string[] {
  const lines = readLines(root, WORDS_FILE).text.split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

/** The front matter's texts at their places, all else blank. */
function headProse(root: string, file: string): string {
  const raw = readOne(root, file);
  const { source } = raw ? decodeSource(raw) : { source: null };
  let isText = false;
  let isHead = true;
  return (source?.text ?? '')
    .split('\n')
    .map((line, index) => {
      if (index > 0 && line.startsWith('---')) isHead = false;
      // A value may go on over lines that are indented.
      if (/^\S/.test(line)) isText = isHead && TEXT_KEY.test(line);
      return isText ? line.replace(/^\w+:/, (key) => ' '.repeat(key.length)) : ' '.repeat(line.length);
    })
    .join('\n');
}

/** Two texts with the same lines, one of them blank wherever the other is not. */
function overlay(body: string, head: string): string {
  const above = head.split('\n');
  return body
    .split('\n')
    .map((line, index) => (line.trim() === '' ? (above[index] ?? line) : line))
    .join('\n');
}

async function checkText(file: string, text: string, settings: CSpellSettings): Promise<Finding[]> {
  // The dictionaries know the straight apostrophe; the curly one takes as much room.
  const document = { uri: 'file:///texte.txt', text: text.replaceAll('’', "'"), languageId: 'plaintext' };
  // Loaded where it is asked for, here too: the one file of the check (`bundle.mjs`) would load it each time.
  const { spellCheckDocument } = await import('cspell-lib');
  const { issues } = await spellCheckDocument(
    document,
    { generateSuggestions: true, noConfigSearch: true },
    settings,
  );
  return issues.map(({ offset, length, text: found, suggestions = [] }) => {
    const word = text.slice(offset, offset + (length ?? found.length));
    const near = suggestionsFor(word, suggestions);
    const todo = near.length > 0 ? `écrivez ${near.map((one) => `« ${one} »`).join(' ou ')}` : 'corrigez-le';
    const message = `« ${word} » n’est pas dans le dictionnaire : ${todo}, ou ajoutez-le à ${WORDS_FILE} s’il est juste.`;
    return finding('orthographe', file, placeAt(text, offset), message);
  });
}

/** The nearest words, with the capital of the word they stand for. */
function suggestionsFor(word: string, suggestions: readonly string[]): string[] {
  const isCapital = /^\p{Lu}/u.test(word);
  const alike = suggestions
    .filter((one) => !/[\s']/.test(one))
    .map((one) => (isCapital ? one.charAt(0).toUpperCase() + one.slice(1) : one))
    .filter((one) => one !== word);
  const unlike = new Map(alike.toReversed().map((one) => [one.toLowerCase(), one]));
  return [...unlike.values()].toReversed().slice(0, MOST_SUGGESTIONS);
}
