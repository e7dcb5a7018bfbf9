/**
 * `npm run bench [-- --only builds,start,dev,page,server,load,proposal] [--pages 10,100,1000] [--loads 25] [--json] [--write]`: this
 * project against the bare Next project of `tools/bench/bare-next` and the page of `tools/bench/astro`, in one run on one machine. Only
 * the ratios mean something elsewhere. `--json` prints the rows for programs; `--write` puts them into `docs/mesures` and into the
 * table of `docs/performance.md`.
 */
import { availableParallelism, cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildAstro } from '@/tools/bench/astro-page';
import { measurePages, type PageResult } from '@/tools/bench/browser';
import { type Builds, build, measureBuilds, measureCheck } from '@/tools/bench/builds';
import { ecoIndex } from '@/tools/bench/eco-index';
import { measureDev, measureStart } from '@/tools/bench/first-answer';
import { CONNECTIONS, measureLoad } from '@/tools/bench/load';
import { addressOf, buildServer } from '@/tools/bench/next-server';
import { prepareProjects, setOutput, writePages } from '@/tools/bench/projects';
import { measureProposal } from '@/tools/bench/proposal';
import { isPart, type Measures, PARTS, type Row, rowOf, TABLE_HEAD, tableLine } from '@/tools/bench/rows';
import { serveFolder } from '@/tools/bench/server';
import { MODEL } from '@/tools/bench/texts';
import { measureThroughput } from '@/tools/bench/throughput';
import { writeMeasures } from '@/tools/bench/written';
import { findProgram } from './programs.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: PARTS.join(',') },
    pages: { type: 'string', default: '10,100,1000' },
    loads: { type: 'string', default: '25' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const root = process.cwd();
const say = values.json ? console.error : console.log;
const wanted = values.only.split(',');
const counts = values.pages.split(',').map(Number);
const loads = Number(values.loads);
const unknown = wanted.filter((name) => !isPart(name));
if (unknown.length > 0 || ![...counts, loads].every((count) => count > 0)) {
  console.error(`usage: --only ${PARTS.join(',')} --pages 10,100,1000 --loads 25 (${unknown.join(', ')})`);
  process.exit(2);
}

const rows: Row[] = [];
function row(...measured: Parameters<typeof rowOf>): void {
  const made = rowOf(...measured);
  if (!made) return;
  rows.push(made);
  say(tableLine(made));
}

say(TABLE_HEAD);
const projects = prepareProjects(root);
process.on('exit', projects.remove);
const { ours, next, base } = projects;

if (wanted.includes('builds')) for (const count of counts) await compareBuilds(count);
if (wanted.includes('start')) {
  const seconds = { ours: await measureStart(ours, root), next: await measureStart(next, root) };
  row('start', 'npm start on a fresh clone, to the first page, s', seconds, { next: 1.5 });
}
if (wanted.includes('dev')) {
  const seconds = { ours: await measureDev(ours, root), next: await measureDev(next, root) };
  row('dev', 'npm run dev on a fresh clone, to the first page, s', seconds, { ours: 8 });
}
if (wanted.includes('page')) await comparePages();
if (wanted.includes('server')) await compareServers();
if (wanted.includes('load')) await putUnderLoad();
if (wanted.includes('proposal')) {
  const { annotated, packages, tests } = await measureProposal(root, base);
  row('proposal', 'a proposal of content alone, until annotations, s', { ours: annotated }, { ours: 60 });
  row('proposal', 'a proposal of content alone, packages, s', { ours: packages });
  row('proposal', 'a proposal of content alone, what a text can break, s', { ours: tests });
  const whole = annotated + packages + tests;
  row('proposal', 'a proposal of content alone, whole, s', { ours: whole }, { ours: 180 });
}

const measures: Measures = {
  day: new Date().toISOString().slice(0, 10),
  machine: {
    processor: cpus()[0]?.model ?? '',
    cores: availableParallelism(),
    node: process.versions.node,
  },
  loads,
  rows,
};
if (values.json) console.log(JSON.stringify(measures, null, 2));
if (values.write) writeMeasures(root, measures);

/** Aims are of so many pages: of up to 99, of up to 999, of more. */
async function compareBuilds(count: number): Promise<void> {
  const [mine, bare] = [await measureBuilds(ours, root, count), await measureBuilds(next, root, count)];
  const aim = (...aims: [number, number, number]): number | undefined =>
    aims[count >= 1000 ? 2 : count >= 100 ? 1 : 0];
  const compare = (
    what: string,
    pick: (builds: Builds) => number | null,
    target?: number,
    peer: (builds: Builds) => number | null = pick,
  ): void =>
    row('builds', `${count} pages, ${what}`, { ours: pick(mine), next: peer(bare) }, { next: target });
  // Bare Next makes no assets: there is one cold build of it.
  const bareSeconds = ({ cold }: Builds): number => cold.seconds;
  const bareProcessor = ({ cold }: Builds): number | null => cold.cpu;
  compare(
    'cold build without assets, s',
    ({ withoutAssets }) => withoutAssets.seconds,
    aim(1.15, 1.15, 1.05),
    bareSeconds,
  );
  compare('cold build with assets, s', ({ cold }) => cold.seconds);
  compare('processor without assets, s', ({ withoutAssets }) => withoutAssets.cpu, undefined, bareProcessor);
  compare('processor with assets, s', ({ cold }) => cold.cpu);
  compare('peak memory, MB', ({ cold }) => cold.peakMemory, 1.3);
  compare('bytes written', ({ cold }) => cold.bytes, 0.3);
  compare('one changed, s', ({ changed }) => changed.seconds, aim(0.7, 0.5, 0.3));
  compare('one added, s', ({ added }) => added.seconds, 0.6);
  const check = await measureCheck(ours, root, count);
  // A bare project is told of a mistake by its build.
  compare('check of all texts (bare Next: its build), s', () => check, undefined, bareSeconds);
}

/**
 * The page with the photo is the same on all sides, and so what they are compared by. The site's own has its drawing: it is what a
 * visitor really gets, beside what the peers make of a photo.
 */
async function comparePages(): Promise<void> {
  setOutput(next, root, 'static');
  for (const project of [ours, next]) {
    await writePages(project, root, 10);
    await build(project);
  }
  const folders = [
    path.join(ours.folder, 'out'),
    path.join(next.folder, 'out'),
    await buildAstro(root, base),
  ];
  const sites = await Promise.all(folders.map((folder) => serveFolder(folder)));
  const [mine, bare, peer] = sites.map(({ origin }) => origin);
  const urls = {
    drawing: `${mine}/${MODEL}.html`,
    photo: `${mine}${addressOf(ours, 'texte-1')}`,
    next: `${bare}${addressOf(next, 'texte-1')}`,
    astro: `${peer}${addressOf(ours, 'texte-1')}`,
  };
  const results = await measurePages(urls, loads, findProgram('chromium'));
  for (const { close } of sites) close();
  for (const header of ['photo', 'drawing'] as const) {
    const compare = (
      what: string,
      pick: (result: PageResult) => Parameters<typeof rowOf>[2]['ours'],
      aims: Parameters<typeof rowOf>[3] = {},
    ): void => {
      const peers = { next: pick(results.next), astro: pick(results.astro) };
      row('page', `page with its ${header}, ${what}`, { ours: pick(results[header]), ...peers }, aims);
    };
    compare('FCP, ms', ({ fcp }) => fcp, { next: 0.7, astro: 1 });
    compare('LCP, ms', ({ lcp }) => lcp, { next: 0.39, astro: 0.63 });
    compare('TBT, ms', ({ tbt }) => tbt, { ours: 0 });
    compare('CLS', ({ cls }) => cls, { ours: 0 });
    compare('bytes', ({ totalBytes }) => totalBytes, { next: 0.25 });
    for (const type of ['Document', 'Stylesheet', 'Script', 'Font', 'Image'])
      compare(`bytes of ${type.toLowerCase()}s`, ({ bytes }) => bytes[type] ?? 0);
    compare('requests', ({ requests }) => requests);
    compare('elements', ({ elements }) => elements);
    compare('EcoIndex', ({ elements, requests, totalBytes }) =>
      ecoIndex({ elements, requests, kilobytes: totalBytes / 1000 }),
    );
  }
}

async function compareServers(): Promise<void> {
  await buildServer(ours, root);
  await buildServer(next, root);
  for (const [name, encodings] of [
    ['uncompressed', 'identity'],
    ['compressed', 'gzip, deflate, br'],
  ] as const) {
    const throughput = {
      ours: await measureThroughput(ours, encodings),
      next: await measureThroughput(next, encodings),
    };
    row('server', `next start, ${name}, requests a second`, throughput, { next: 1.1 });
  }
}

async function putUnderLoad(): Promise<void> {
  if (!wanted.includes('server')) await buildServer(ours, root);
  const { answered, aborted, malformed, errors, memory } = await measureLoad(ours);
  const tell = (what: string, value: number, aim?: number): void =>
    row('load', `load of ${CONNECTIONS}, ${what}`, { ours: value }, { ours: aim });
  tell('pages answered', answered);
  tell('hung up half-way', aborted);
  tell('malformed requests', malformed);
  tell('errors of the server', errors, 0);
  if (!memory) return;
  tell('memory before, MB', memory.before);
  tell('memory at its peak, MB', memory.peak);
  tell('memory after a pause, MB', memory.after);
  tell('memory, after ÷ before', memory.after / memory.before, 1);
}
