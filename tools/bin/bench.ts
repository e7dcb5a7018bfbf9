/**
 * `npm run bench [-- --pages 10,100,1000] [--json]`: this project against the bare Next project of `tools/bench/bare-next`, in one run on
 * one machine. Only the ratios mean something elsewhere.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measurePages, type PageResult } from '@/tools/bench/browser';
import { type BuildResult, measureBuilds } from '@/tools/bench/builds';
import { ecoGrade, ecoIndex } from '@/tools/bench/eco-index';
import { measureLoad } from '@/tools/bench/load';
import { buildServer } from '@/tools/bench/next-server';
import { prepareProjects } from '@/tools/bench/projects';
import { serveFolder } from '@/tools/bench/server';
import { measureThroughput } from '@/tools/bench/throughput';
import { findProgram } from './programs.mjs';

const { values } = parseArgs({
  options: { pages: { type: 'string', default: '10,100,1000' }, json: { type: 'boolean', default: false } },
});
const counts = values.pages.split(',').map(Number);
const root = process.cwd();
const say = (line: string): void => void (values.json || console.log(line));

type Row = { what: string; ours: number | null; bare: number | null; ratio: number | null; target?: number };
const rows: Row[] = [];

function row(what: string, ours: number | null, bare: number | null, target?: number): void {
  const ratio = ours !== null && bare ? ours / bare : null;
  rows.push({ what, ours, bare, ratio, ...(target !== undefined && { target }) });
  const show = (value: number | null): string =>
    value === null ? '–' : value >= 100 ? value.toFixed(0) : value.toFixed(2);
  const goal = target === undefined ? '' : `(goal ${target})`;
  say(
    `${what.padEnd(46)}${show(ours).padStart(12)}${show(bare).padStart(12)}${show(ratio).padStart(8)}  ${goal}`,
  );
}

/** Bytes are those that came compressed. */
const ecoIndexOf = ({ elements, requests, totalBytes }: PageResult): number =>
  ecoIndex({ elements, requests, kilobytes: totalBytes / 1000 });

say(`${''.padEnd(46)}${'ours'.padStart(12)}${'bare Next'.padStart(12)}${'ratio'.padStart(8)}`);
const projects = await prepareProjects(root);
process.on('exit', projects.remove);

for (const count of counts) {
  const ours = await measureBuilds(projects.ours, root, count);
  const bare = await measureBuilds(projects.bare, root, count);
  const last = count === Math.max(...counts) && count >= 1000;
  const rowOf = (title: string, pick: (build: BuildResult) => number | null, target?: number): void =>
    row(`${count} pages, ${title}`, pick(ours.cold), pick(bare.cold), last ? target : undefined);
  rowOf('cold build, s', ({ pagesOnly }) => pagesOnly, 0.6);
  rowOf('of which texts, s', ({ texts }) => texts);
  rowOf('cold build with assets, s', ({ seconds }) => seconds);
  rowOf('CPU with assets, s', ({ cpu }) => cpu);
  rowOf('peak memory, MB', ({ peakMemory }) => peakMemory);
  rowOf('ms a page', ({ pagesOnly }) => (pagesOnly * 1000) / count);
  rowOf('bytes written', ({ bytes }) => bytes, 0.3);
  row(`${count} pages, one changed, s`, ours.second.pagesOnly, bare.second.pagesOnly, last ? 0.4 : undefined);
  row(`${count} pages, check against our build, s`, ours.check, ours.cold.pagesOnly, last ? 0.25 : undefined);
}

const [oursSite, bareSite] = await Promise.all(
  [projects.ours, projects.bare].map(({ folder }) => serveFolder(path.join(folder, 'out'))),
);
const pages = await measurePages(
  {
    ours: `${oursSite?.origin}/expertises/page-1.html`,
    bare: `${bareSite?.origin}/expertises/page-1`,
  },
  5,
  findProgram('chromium'),
);
oursSite?.close();
bareSite?.close();
const { ours, bare } = pages;
if (ours && bare) {
  row('page, bytes', ours.totalBytes, bare.totalBytes, 0.25);
  for (const type of [...new Set([...Object.keys(ours.bytes), ...Object.keys(bare.bytes)])].sort()) {
    row(`page, bytes: ${type.toLowerCase()}`, ours.bytes[type] ?? 0, bare.bytes[type] ?? 0);
  }
  row('page, requests', ours.requests, bare.requests);
  row('page, elements', ours.elements, bare.elements);
  const [ourEco, bareEco] = [ours, bare].map(ecoIndexOf);
  row(
    `page, EcoIndex (${[ourEco, bareEco].map((score = 0) => ecoGrade(score)).join(' and ')})`,
    ourEco ?? null,
    bareEco ?? null,
  );
  row('FCP, ms', ours.fcp, bare.fcp, 0.7);
  row('LCP, ms', ours.lcp, bare.lcp, 0.39);
  row('TBT, ms', ours.tbt, bare.tbt, 0);
  row('CLS', ours.cls, bare.cls);
}

await buildServer(projects.ours, root);
await buildServer(projects.bare, root);
row(
  'next start, requests/s',
  await measureThroughput(projects.ours),
  await measureThroughput(projects.bare),
  1,
);

const load = await measureLoad(projects.ours);
row('load of 500, pages answered', load.answered, null);
row('load of 500, hung up half-way', load.aborted, null);
row('load of 500, malformed requests', load.malformed, null);
row('load of 500, errors of the server', load.errors, null, 0);
if (load.memory) {
  const { before, peak, after } = load.memory;
  row('memory before the load, MB', before, null);
  row('memory at its peak, MB', peak, null);
  row('memory after a pause, MB', after, null);
  row('memory, after ÷ before', after / before, null, 1);
}
if (values.json) console.log(JSON.stringify(rows, null, 2));
