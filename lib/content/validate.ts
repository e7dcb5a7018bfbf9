import type { z } from 'zod';
import { type Finding, finding, type Place } from '../findings/finding';
import { nearest } from '../findings/nearest';
import type { YamlPositions } from './yaml';

/** A mapping of YAML, with the places of what stands in it. */
export type ValidationInput = {
  file: string;
  data: unknown;
  positions: YamlPositions;
  /** Where a missing key is reported. */
  top: Place;
};

/** What a schema found in a mapping. */
export type Validated<T> = {
  /** `null` where anything but an unknown key is wrong. */
  value: T | null;
  /** The keys that are right, whatever is wrong with the others: all of a file is told in one go. */
  valid: Readonly<Record<string, unknown>>;
  findings: Finding[];
};

/** A schema of a mapping. */
export type Schema<T> = z.ZodType<T> & { readonly shape: z.core.$ZodShape };

/**
 * Validates a mapping against its schema and tells every problem at its own place. An unknown key is
 * a finding of its own and does not make the value `null`.
 */
export function validate<T>(
  schema: Schema<T>,
  { file, data, positions, top }: ValidationInput,
): Validated<T> {
  const mapping = isMapping(data) ? data : {};
  const known = Object.keys(schema.shape);
  const unknown = Object.keys(mapping).filter((key) => !known.includes(key));
  const findings = unknown.map((key) => {
    const near = nearest(key, known);
    const todo = near ? `écrivez « ${near} »` : `les clés connues sont ${known.join(', ')}`;
    return finding(
      'cle-inconnue',
      file,
      positions.key([key]) ?? top,
      `la clé « ${key} » est inconnue : ${todo}.`,
    );
  });
  const given = Object.fromEntries(Object.entries(mapping).filter(([key]) => known.includes(key)));
  const result = schema.safeParse(given);
  if (result.success) return { value: result.data, valid: given, findings };
  const wrong = new Set(result.error.issues.map(({ path }) => path[0]));
  for (const issue of result.error.issues) {
    const name = pathName(issue.path);
    if (isMissing(mapping, issue.path)) {
      const place = positions.key(issue.path.slice(0, -1)) ?? top;
      const last = String(issue.path.at(-1));
      const mistyped = issue.path.length === 1 ? unknown.find((key) => nearest(key, [last])) : undefined;
      const todo = mistyped ? `« ${mistyped} » lui ressemble : renommez-la` : `ajoutez ${toAdd(last, issue)}`;
      findings.push(finding('cle-manquante', file, place, `la clé « ${name} » manque : ${todo}.`));
    } else if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const place = positions.key([...issue.path, key]) ?? top;
        findings.push(
          finding('cle-inconnue', file, place, `la clé « ${pathName([...issue.path, key])} » est inconnue.`),
        );
      }
    } else {
      const place = positions.value(issue.path) ?? positions.key(issue.path) ?? top;
      const found = describeValue(valueAt(mapping, issue.path));
      const message = `la clé « ${name} » contient ${found} : écrivez ${expectation(issue)}.`;
      findings.push(finding('valeur-invalide', file, place, message));
    }
  }
  const rest = schema.safeParse(withoutUnrecognised(given, result.error.issues));
  const valid = Object.fromEntries(Object.entries(given).filter(([key]) => !wrong.has(key)));
  return { value: rest.success ? rest.data : null, valid, findings };
}

/** A copy less the keys inside it that the schema does not know: they were told of, and stop nothing. */
function withoutUnrecognised(data: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy = structuredClone(data);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const group = valueAt(copy, issue.path);
    for (const key of issue.keys) if (isMapping(group)) Reflect.deleteProperty(group, key);
  }
  return copy;
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pathName = (path: readonly PropertyKey[]): string =>
  path.map((step) => (typeof step === 'number' ? String(step + 1) : String(step))).join(' › ');

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  }
  return value;
}

const isMissing = (data: unknown, path: readonly PropertyKey[]): boolean => valueAt(data, path) === undefined;

/** A value as a French noun phrase: `le nombre 2026`. */
function describeValue(value: unknown): string {
  if (value === null) return 'une valeur vide';
  if (typeof value === 'string') return value.trim() === '' ? 'un texte vide' : `« ${value} »`;
  if (typeof value === 'number') return `le nombre ${value}`;
  if (typeof value === 'boolean') return `la valeur ${value}`;
  return Array.isArray(value) ? 'une liste' : 'des sous-clés';
}

/** What stands for a missing key, by what the schema wants in it. */
function toAdd(key: string, issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `« ${key}: » et écrivez ${issue.message}`;
  switch (issue.code === 'invalid_type' ? issue.expected : 'string') {
    case 'object':
      return `« ${key}: » et, dessous, ses sous-clés`;
    case 'array':
      return `« ${key}: » et, dessous, sa liste`;
    case 'number':
      return `« ${key}: » et son nombre, sans guillemets`;
    default:
      return `la ligne « ${key}: "…" »`;
  }
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'un texte entre guillemets',
  number: 'un nombre',
  boolean: 'la valeur true ou false',
  array: 'une liste (une ligne « - "…" » par élément)',
  object: 'un groupe de sous-clés',
};

/** What the schema wanted. A custom message of the schema is such a phrase already. */
function expectation(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_type' ? (EXPECTED[issue.expected] ?? issue.expected) : issue.message;
}
