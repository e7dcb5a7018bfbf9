import { isBuiltin } from 'node:module';
import path from 'node:path';
import { type EnvironmentRead, readMentions } from './mentions';

/** An import of a file: of another file of this project, or of a package. */
export type Edge = {
  line: number;
  isType: boolean;
  /** As written. */
  specifier: string;
  /** A path from the root; of what is no code, or is not there, the path it would have. */
  file?: string;
  /** A name as in `package.json`, or that of a part of Node: `node:fs`. */
  packageName?: string;
};

/** What a file imports and asks of its environment. */
type GraphNode = {
  edges: readonly Edge[];
  environment: readonly EnvironmentRead[];
  /** Lines of imports whose specifier nobody can read before they run. */
  unreadable: readonly number[];
};

/** Each file of code by its path from the root, with forward slashes. */
export type Graph = ReadonlyMap<string, GraphNode>;

/** Reads files of TypeScript and JavaScript, path to text. @throws SyntaxError */
export function readGraph(sources: ReadonlyMap<string, string>): Graph {
  return new Map([...sources].map(([file, source]) => [file, readNode(file, source, sources)]));
}

function readNode(file: string, source: string, sources: ReadonlyMap<string, string>): GraphNode {
  const { imports, environment } = readMentions(file, source);
  const edges: Edge[] = [];
  const unreadable: number[] = [];
  for (const { specifier, line, isType, isPrefix, isUrl } of imports) {
    if (specifier === null) unreadable.push(line);
    else
      for (const target of resolve(specifier, { from: file, sources, isPrefix, isUrl }))
        edges.push({ line, isType, specifier, ...target });
  }
  return { edges, environment, unreadable };
}

/** What a specifier may leave out, in the order it is tried. */
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.js', '.d.ts', '/index.ts', '/index.tsx', '/index.mjs'];

function resolve(
  specifier: string,
  options: { from: string; sources: ReadonlyMap<string, string>; isPrefix: boolean; isUrl: boolean },
): Pick<Edge, 'file' | 'packageName'>[] {
  const { from, sources, isPrefix, isUrl } = options;
  const [address = ''] = specifier.split('?');
  const isRelative = address.startsWith('.') || (isUrl && !address.includes(':'));
  const isFromRoot = address.startsWith('@/') || address.startsWith('/');
  if (!isRelative && !isFromRoot) return [{ packageName: packageOf(address) }];
  const place = isFromRoot
    ? path.posix.normalize(address.slice(address.indexOf('/') + 1))
    : path.posix.join(path.posix.dirname(from), address);
  if (isPrefix) {
    const under = [...sources.keys()].filter((file) => file.startsWith(place));
    return [place, ...under].map((file) => ({ file }));
  }
  // `./names.js` may stand for `names.ts`.
  const written = /\.m?js$/.test(place) ? [place.replace(/\.(m?)js$/, '.$1ts')] : [];
  const file = [...ENDINGS.map((ending) => place + ending), ...written].find((one) => sources.has(one));
  // A folder, or a file of another kind.
  if (isUrl && file === undefined) return [];
  return [{ file: file ?? place }];
}

function packageOf(address: string): string {
  if (isBuiltin(address)) return address.startsWith('node:') ? address : `node:${address}`;
  return address
    .split('/')
    .slice(0, address.startsWith('@') ? 2 : 1)
    .join('/');
}

/** A way from one file to an edge further on. */
export type Chain = readonly { file: string; edge: Edge }[];

/**
 * Every edge that can be reached from a file, each file's by the shortest way there.
 * @param follow tells which edges to look at.
 */
export function chainsFrom(graph: Graph, start: string, follow: (edge: Edge) => boolean): Chain[] {
  const seen = new Set([start]);
  const found: Chain[] = [];
  const queue: { file: string; before: Chain }[] = [{ file: start, before: [] }];
  for (const { file, before } of queue) {
    for (const edge of graph.get(file)?.edges ?? []) {
      if (!follow(edge)) continue;
      const chain = [...before, { file, edge }];
      found.push(chain);
      if (edge.file === undefined || seen.has(edge.file)) continue;
      seen.add(edge.file);
      queue.push({ file: edge.file, before: chain });
    }
  }
  return found;
}
