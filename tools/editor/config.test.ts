import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { brandSchema } from '@/lib/content/brand';
import { ALL_DATA_KINDS, ALL_KINDS } from '@/lib/content/kinds';
import { siteSchema } from '@/lib/content/site-schema';
import { adminConfig, WITHOUT_FIELD } from './admin/config';

const config = adminConfig(null);
const forms = [...(config.collections ?? []), ...(config.singletons ?? [])].flatMap((one) =>
  'fields' in one ? [{ name: one.name, fields: one.fields as AnyField[] }] : [],
);

type Shape = { properties?: Record<string, Shape>; items?: Shape };

/** Paths of all keys of a schema, those of its lists' items too: `address.city`, `navigation.label`. */
function keysOf({ properties = {}, items }: Shape, above = ''): string[] {
  if (items) return keysOf(items, above);
  return Object.entries(properties)
    .filter(([key]) => !WITHOUT_FIELD.includes(key))
    .flatMap(([key, shape]) => [`${above}${key}`, ...keysOf(shape, `${above}${key}.`)]);
}

type AnyField = { name: string; label?: string; hint?: string; default?: unknown; fields?: AnyField[] };

/** The same of fields; each has a label and says what it is for. */
function fieldsOf(fields: readonly AnyField[], above = ''): string[] {
  return fields
    .filter(({ name }) => !['_source', 'body'].includes(name))
    .flatMap((field) => {
      expect(field.label, `${above}${field.name}`).toMatch(/^\p{Lu}/u);
      expect(field.label, `${above}${field.name}`).not.toBe(field.name);
      expect(field.hint, `${above}${field.name}`).toMatch(/\S{3}/);
      return [`${above}${field.name}`, ...fieldsOf(field.fields ?? [], `${above}${field.name}.`)];
    });
}

const schemas: Record<string, z.ZodType> = {
  ...Object.fromEntries([...ALL_KINDS, ...ALL_DATA_KINDS].map(({ name, schema }) => [name, schema])),
  ...{ site: siteSchema, apparence: brandSchema },
};

describe.each(Object.entries(schemas))('%s', (name, schema) => {
  test('has a field for each key of its schema, with its label and what it is for', () => {
    const form = forms.find((one) => one.name === name);
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
    expect(fieldsOf(form?.fields ?? []).sort()).toEqual(keysOf(json).sort());
  });
});

test('a key is never asked in vain: what a file refers to is a choice, and no value is made up but a draft', () => {
  const defaults = forms.flatMap(({ fields }) =>
    fields.filter((field) => field.default).map(({ name }) => name),
  );
  expect(new Set(defaults)).toEqual(new Set(['draft', 'body']));
});

test('Sveltia knows every option that is set', () => {
  const known = JSON.parse(readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8'));
  const names = new Set(Object.keys(known.definitions.CmsConfig.properties));
  expect(Object.keys(config).filter((name) => !names.has(name))).toEqual([]);
});
