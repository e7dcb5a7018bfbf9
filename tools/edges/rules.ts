import { type Chain, chainsFrom, type Edge, type Graph } from './graph';
import {
  BEHIND_ONE_FILE,
  ENVIRONMENT_READERS,
  LOADERS,
  PLUGINS,
  PURE_PACKAGES,
  ROOMS,
  ROOMS_OF_TESTS,
  type Room,
} from './rooms';

/** What is wrong with a line, and what to do about it. */
export type Violation = { file: string; line: number; message: string };

/** Everything that breaks the rules of the house, by file and line. */
export function checkEdges(graph: Graph): Violation[] {
  const found = [...graph.keys()].flatMap((file) => [
    ...checkRooms(graph, file),
    ...checkEnvironment(graph, file),
    ...checkPlugin(graph, file),
  ]);
  const all = [...found, ...checkConfiguration(graph), ...checkCircles(graph)];
  const texts = all.map((one) => ({ ...one, text: formatViolation(one) }));
  return texts
    .filter(({ text }, nth) => texts.findIndex((other) => other.text === text) === nth)
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
    .map(({ file, line, message }) => ({ file, line, message }));
}

export const formatViolation = ({ file, line, message }: Violation): string => `${file}:${line}: ${message}.`;

const isTestFile = (file: string): boolean => /\.(?:test|spec)\.tsx?$/.test(file);

/** Made for tests, and imported by them. */
const isDouble = (file: string): boolean => file.includes('/testing/');

const isTest = (file: string): boolean => isTestFile(file) || isDouble(file);

const isUnder = (file: string, places: readonly string[]): boolean =>
  places.some((place) => file === place || (place.endsWith('/') && file.startsWith(place)));

type Named = Room & { name: string };

/** The room that names a file most closely. */
function roomOf(file: string): Named | undefined {
  let closest: { room: Named; length: number } | undefined;
  for (const [name, room] of Object.entries(ROOMS))
    for (const place of room.holds)
      if (isUnder(file, [place]) && place.length > (closest?.length ?? 0))
        closest = { room: { name, ...room }, length: place.length };
  return closest?.room;
}

function checkRooms(graph: Graph, file: string): Violation[] {
  const node = graph.get(file);
  const room = roomOf(file);
  if (!node || !room) {
    const message = 'this file stands in no room: move it to one, or name its folder in tools/edges/rooms.ts';
    return [{ file, line: 1, message }];
  }
  const unknown = LOADERS.includes(file) ? [] : node.unreadable;
  const unreadable = unknown.map((line) => ({
    file,
    line,
    message: 'what is imported here is known only when it runs: write the name of the module',
  }));
  const wrong = node.edges.flatMap((edge) => {
    const message = wrongOf(file, room, edge);
    return message === undefined ? [] : [{ file, line: edge.line, message }];
  });
  return [...unreadable, ...wrong];
}

function wrongOf(file: string, room: Named, edge: Edge): string | undefined {
  if (edge.packageName !== undefined) return wrongPackage(file, room, edge.packageName);
  const target = edge.file ?? '';
  const other = roomOf(target);
  if (!other) return `${edge.specifier} stands in no room: move it to one`;
  if (isTestFile(target)) return `${target} is a test, and a test is imported by nobody: move what both need`;
  if (isDouble(target) && !isTest(file) && !ROOMS_OF_TESTS.includes(room.name))
    return `${target} is made for tests, and ${room.name} runs without them: move what both need`;
  if (other.name === room.name || (isTest(file) && isUnder(target, room.holds))) return undefined;
  const access = room.rooms[other.name];
  const why = `${room.rule}. Instead: ${room.remedy ?? other.instead}`;
  if (access === undefined) return `${room.name} may not import ${other.name}: ${why}`;
  if (access === 'all' || edge.isType || isTest(file) || access.includes(target)) return undefined;
  const values = access === 'types' ? 'no values' : `values from ${access.join(' and ')} alone`;
  return `${room.name} may import types of ${other.name}, and ${values}: ${why}`;
}

const isListed = (name: string, list: readonly string[]): boolean =>
  list.some((one) =>
    one === 'node:' || one.endsWith('*') ? name.startsWith(one.replace('*', '')) : one === name,
  );

function wrongPackage(file: string, room: Named, name: string): string | undefined {
  const alone = BEHIND_ONE_FILE[name];
  if (alone && file !== alone.file) return `only ${alone.file} may import ${name}: ${alone.why}`;
  if (isTest(file) || isListed(name, room.packages)) return undefined;
  const owners = Object.entries(ROOMS).filter(
    ([, { packages }]) => !packages.includes('*') && isListed(name, packages),
  );
  const [owner] = owners;
  const where =
    owner === undefined
      ? 'no room of the website has it: name it in tools/edges/rooms.ts once it is agreed to'
      : `it belongs to ${owners.map(([known]) => known).join(', ')}. Instead: ${owner[1].instead}`;
  return `${room.name} may not import ${name}: ${room.rule}; ${where}`;
}

function checkEnvironment(graph: Graph, file: string): Violation[] {
  if (isTest(file) || isUnder(file, ENVIRONMENT_READERS)) return [];
  const node = graph.get(file);
  const lines = [
    ...(node?.environment ?? []).filter(({ isForBundler }) => !isForBundler),
    ...(node?.edges ?? []).filter(({ packageName }) => packageName === 'node:process'),
  ];
  return lines.map(({ line }) => ({
    file,
    line,
    message:
      'process.env is read in lib/env.ts, the settings of the contact form, configuration and tools alone. Instead: ask lib/env.ts, or take a value as an argument; a literal process.env.NODE_ENV may stand where it decides on an import()',
  }));
}

/** A plugin does no input or output at all: neither it, nor what it imports, nor what that imports. */
function checkPlugin(graph: Graph, file: string): Violation[] {
  if (!file.startsWith(PLUGINS) || isTest(file)) return [];
  const impure = chainsFrom(graph, file, ({ isType }) => !isType).filter((chain) => {
    const { packageName, file: target } = chain.at(-1)?.edge ?? {};
    if (packageName !== undefined) return !isListed(packageName, PURE_PACKAGES);
    return target === 'lib/env.ts';
  });
  return impure.map((chain) => ({
    file,
    line: chain[0]?.edge.line ?? 1,
    message: `a plugin does no I/O, and this one reaches ${wayOf(chain)}. Instead: take the value as an option`,
  }));
}

/** The files on the way, and where it ends: `lib/content/read.ts → node:fs`. */
const wayOf = (chain: Chain): string =>
  chain.map(({ edge }) => edge.packageName ?? edge.file ?? edge.specifier).join(' → ');

/** Next resolves `@/` in its own configuration against the wrong folder. */
function checkConfiguration(graph: Graph): Violation[] {
  const chains = chainsFrom(graph, 'next.config.ts', ({ isType }) => !isType);
  return chains.flatMap((chain) => {
    const last = chain.at(-1);
    if (!last?.edge.specifier.startsWith('@/')) return [];
    const message =
      'next.config.ts reads this file too, and Next resolves @/ there against the wrong folder. Instead: import by a relative path';
    return [{ file: last.file, line: last.edge.line, message }];
  });
}

/** Files that import each other, types included: each circle once, at its first file. */
function checkCircles(graph: Graph): Violation[] {
  const known = new Set<string>();
  return [...graph.keys()].sort().flatMap((file) => {
    const circle = chainsFrom(graph, file, () => true).find((chain) => chain.at(-1)?.edge.file === file);
    const files = circle?.map((step) => step.file) ?? [];
    const key = [...files].sort().join(' ');
    if (!circle || known.has(key)) return [];
    known.add(key);
    const message = `no circles, types included: ${file} → ${wayOf(circle)}. Instead: move what they share to a file of its own, which both import`;
    return [{ file, line: circle[0]?.edge.line ?? 1, message }];
  });
}
