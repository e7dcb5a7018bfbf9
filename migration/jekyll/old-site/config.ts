import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readPsych } from './psych';

/** The old site as its configuration tells it. */
export type OldConfig = {
  /** Folder of `_config.yml`, or of the pages where there is none. */
  root: string;
  /** What `_config.yml` says; `undefined` where there is none. */
  values: Readonly<Record<string, unknown>> | undefined;
  /** `_data`, by the names of its files and folders. */
  data: Readonly<Record<string, unknown>>;
  /** `https://www.exemple.fr`, or nothing. */
  url: string;
  /** The folder that the old site was served under: `/blog`, or nothing. */
  baseurl: string;
  /** Name of the folder that Jekyll writes into. */
  destination: string;
};

const CONFIG = '_config.yml';

/** The folder of an old site that a path lies in: the nearest above it with a `_config.yml`. */
export function siteRootOf(input: string): string | undefined {
  const start = path.resolve(statSync(input).isDirectory() ? input : path.dirname(input));
  for (let folder = start, depth = 0; depth < 12; depth += 1) {
    if (existsSync(path.join(folder, CONFIG))) return folder;
    const above = path.dirname(folder);
    if (above === folder) break;
    folder = above;
  }
  return undefined;
}

/**
 * Reads the configuration and the data of a folder. @throws Error in French where the first cannot
 * be read
 */
export function readConfig(root: string): OldConfig {
  const file = path.join(root, CONFIG);
  if (!existsSync(file))
    return { root, values: undefined, data: {}, url: '', baseurl: '', destination: '_site' };
  const { data: values, problem } = readPsych(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  if (problem) throw new Error(`${file}:${problem.line}  ${problem.message}`);
  const textOf = (key: string): string => (typeof values[key] === 'string' ? String(values[key]) : '');
  const baseurl = textOf('baseurl').replace(/\/+$/, '');
  const dataFolder = textOf('data_dir') || '_data';
  return {
    root,
    values,
    data: readData(path.join(root, dataFolder), 0),
    url: textOf('url').replace(/\/+$/, ''),
    baseurl: baseurl === '' || baseurl.startsWith('/') ? baseurl : `/${baseurl}`,
    destination: path.basename(textOf('destination') || '_site'),
  };
}

/** Data that a page can print: YAML and JSON. Tables are left out, which only loops read. */
function readData(folder: string, depth: number): Record<string, unknown> {
  if (depth > 5 || !existsSync(folder)) return {};
  const entries = readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, unknown][] => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return [[entry.name, readData(full, depth + 1)]];
    if (!/\.(?:ya?ml|json)$/i.test(entry.name)) return [];
    const name = entry.name.replace(/\.\w+$/, '');
    return [[name, readDataFile(readFileSync(full, 'utf8').replace(/^\ufeff/, ''))]];
  });
  return Object.fromEntries(entries);
}

/** A list of a file becomes a mapping by rank, so that one reader serves both. */
function readDataFile(text: string): unknown {
  const trimmed = text.replace(/^(?:---[^\n]*\n)/, '');
  if (!/^\s*[-[]/.test(trimmed)) return readPsych(trimmed).data;
  const indented = trimmed.replace(/^/gm, '  ');
  return readPsych(`list:\n${indented}`).data.list;
}
