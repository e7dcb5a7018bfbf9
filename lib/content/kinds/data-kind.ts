import { type Schema, type Validated, type ValidationInput, validate } from '../validate';
import type { Words } from './kind';

/** What a kind of data is defined by: `Front` is what a file holds, `Data` what the site makes of it. */
type Definition<Front, Data> = {
  /** Its folder in `content/`: `equipe`. */
  name: string;
  words: Words;
  schema: Schema<Front>;
  /** The key by which people know a file; no two files may have one value of it. */
  nameKey: string;
  /** Keys that name an image of `content/images`. */
  imageKeys: readonly string[];
  template: { started: readonly string[] };
  toRecord: (front: Front, slug: string, images: readonly string[]) => Data;
  compare: (a: Data, b: Data) => number;
};

/** A file of data, opened. */
type OpenedData = ValidationInput & { slug: string; images: readonly string[] };

/**
 * A kind that has no pages of its own: one YAML file a thing, which pages refer to. It follows into
 * check, schemas and references, and nothing else.
 */
export type DataKind<Data = unknown> = {
  readonly name: string;
  readonly folder: string;
  readonly words: Words;
  readonly schema: Schema<unknown>;
  readonly nameKey: string;
  readonly imageKeys: readonly string[];
  readonly template: { started: readonly string[] };
  read(opened: OpenedData): { data: Data | null } & Validated<unknown>;
  compare(a: Data, b: Data): number;
};

/** Makes a kind of data of its definition. */
export function defineDataKind<Front, Data>(definition: Definition<Front, Data>): DataKind<Data> {
  const { toRecord, schema, ...rest } = definition;
  return {
    ...rest,
    schema,
    folder: `content/${definition.name}`,
    read: ({ slug, images, ...input }) => {
      const validated = validate(schema, input);
      return {
        ...validated,
        data: validated.value === null ? null : toRecord(validated.value, slug, images),
      };
    },
  };
}
