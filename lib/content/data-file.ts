import type { Finding, Place } from '../findings/finding';
import { fileName, withoutExtension } from './file-name';
import { TOP } from './frontmatter';
import type { DataKind } from './kinds/data-kind';
import type { RawFile } from './read';
import { decodeSource } from './source';
import { parseYaml, yamlFindings } from './yaml';

/** A file of data, as it was read. */
export type DataFile<Data = unknown> = {
  /** Path of the file, from the project's root. */
  file: string;
  /** Name of its kind. */
  kind: string;
  slug: string;
  /** Its keys that are right. */
  front: Readonly<Record<string, unknown>>;
  /** Where the value at a path stands; the top of the file where there is none. */
  placeOf: (path: readonly PropertyKey[]) => Place;
  /** `null` where anything in it is wrong. */
  data: Data | null;
  findings: readonly Finding[];
};

/** Reads a YAML file of a kind of data. Never throws on bad content: it reports. */
export function readDataFile<Data>(
  kind: DataKind<Data>,
  raw: RawFile,
  images: readonly string[],
): DataFile<Data> {
  const { file } = raw;
  const slug = withoutExtension(fileName(file));
  const unread = { file, kind: kind.name, slug, front: {}, placeOf: () => TOP, data: null };
  const decoded = decodeSource(raw);
  if (!decoded.source) return { ...unread, findings: decoded.findings };
  const { data, positions, problems } = parseYaml(decoded.source.text);
  const opening = [...decoded.findings, ...yamlFindings(file, problems)];
  if (problems.length > 0) return { ...unread, findings: opening };
  const read = kind.read({ file, data, positions, top: TOP, slug, images });
  return {
    ...unread,
    front: read.valid,
    placeOf: (keys) => positions.value(keys) ?? TOP,
    data: read.data,
    findings: [...opening, ...read.findings],
  };
}
