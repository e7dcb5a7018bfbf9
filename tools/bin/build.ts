/**
 * `npm run build` (a server), `npm run standalone` (the same in one folder) and `npm run export` (static files): the content is
 * checked, the images encoded, Next renders, and the HTML it wrote is finished. Nothing that was built before is touched until
 * the content has passed, and `out/` not before all of it is finished.
 */
import '@/tools/builder/lean-heap.mjs';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readHistory } from '@/lib/content/history';
import { everyPage, libraryOf } from '@/lib/content/library';
import { nextPublication } from '@/lib/content/publication';
import { writeSnapshot } from '@/lib/content/snapshot';
import { channelVariable, EXPORT_STAGE, today } from '@/lib/env';
import { hasErrors } from '@/lib/findings/finding';
import { Compilation } from '@/tools/builder/compilation';
import { compressFiles } from '@/tools/builder/compress';
import { finishExport, finishServer } from '@/tools/builder/finish';
import { lockBuild } from '@/tools/builder/lock';
import { planBuild, thisMachine } from '@/tools/builder/machine';
import { publishMarkdown } from '@/tools/builder/markdown-pages';
import { PageCache } from '@/tools/builder/page-cache';
import { clearStage, publishExport, resumeExport } from '@/tools/builder/publish-export';
import { startNext } from '@/tools/builder/render';
import { packStandalone, setStandaloneAside } from '@/tools/builder/standalone';
import { TextCache } from '@/tools/builder/text-cache';
import { checkContent } from '@/tools/check';
import { formatFindings } from '@/tools/check/report';
import { checkWeights, noteWeights } from '@/tools/check/weights';
import { tellFailures } from '@/tools/disk';
import { publishAdmin } from '@/tools/editor/publish-admin';
import { writeHosts, writeServerPolicy } from '@/tools/hosts/write';
import { prepareBrand } from '@/tools/images/brand/prepare';
import { announceImages, prepareImages } from '@/tools/images/prepare';
import { prepareShared } from '@/tools/images/sharing/prepare';
import { endWithNpm } from './end-with-npm.mjs';
import { digestCode, digestInputs, digestPipeline, forgetBuild, markBuiltFrom } from './inputs.mjs';

tellFailures();

const root = process.cwd();
const output = process.argv[2];
if (output !== 'server' && output !== 'standalone' && output !== 'static') {
  console.error('usage : node tools/bin/run.mjs build server | standalone | static');
  process.exit(2);
}

/** How long each step took, in milliseconds: for `npm run bench`. */
const steps: Record<string, number> = {};
async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  steps[name] = Math.round(performance.now() - start);
  return result;
}

/** Fills `public/` with what is made of content beside pages. */
async function fillPublic(): Promise<void> {
  const progress = (done: number, total: number): boolean =>
    process.stderr.write(`\rimages : ${done} sur ${total}${done === total ? '\n' : ''}`);
  await step('images', () => prepareImages(root, originals, { progress }));
  await step('share', () => prepareShared(root, library, images, originals));
  await step('markdown', () => publishMarkdown(root, library, (page) => texts.markdownOf(page)));
}

/** Has Next write the pages, and fills `public/`: while Next compiles, where it has to. */
async function render(pages: number, environment: Record<string, string>): Promise<void> {
  const plan = planBuild(pages, thisMachine());
  const work = {
    SITE_OUTPUT: String(output),
    // A build that lasts past midnight has one day.
    SITE_TODAY: day,
    ...texts.environment,
    ...writeSnapshot(`${root}/.cache/content`, content),
    ...environment,
  };
  const compilation = new Compilation(root, () => [digestCode(), String(output)]);
  // A server's code has the day in it, and beside it stands which texts it reads.
  const onlyPages = output === 'static' && compilation.isThere();
  forgetBuild();
  compilation.forgetPages();
  const filled = `${root}/.cache/public-filled`;
  rmSync(filled, { force: true });
  const fill = fillPublic().then(() => writeFileSync(filled, ''));
  if (onlyPages || !plan.isSideBySide) await fill;
  const built = next.build({
    ...{ onlyPages, plan },
    environment: { ...work, ...channelVariable('filled', filled) },
  });
  await fill;
  const status = await built;
  if (status !== 0) process.exit(status);
  compilation.note();
}

endWithNpm();
const whyNot = lockBuild(root);
if (whyNot !== null) {
  console.error(whyNot);
  process.exit(1);
}
resumeExport(root);

const next = startNext();
const day = today();
const inputs = digestInputs();
const texts = new TextCache(root, digestPipeline());
const checked = await step('texts', () => checkContent(root, texts.inspect));
const { content, findings, originals } = checked;
const { site } = content;
if (findings.length > 0) console.error(formatFindings(findings, 'text', root));
if (hasErrors(findings) || !site) {
  console.error('Rien n’a été construit : corrigez les erreurs ci-dessus.');
  process.exit(1);
}

const library = libraryOf(content, site, { today: day, isWriting: false });

const images = announceImages(root, originals);
await step('brand', () => prepareBrand(root, originals));
await step('admin', () => publishAdmin(root, site, checked));

if (output === 'static') {
  const stage = path.join(root, EXPORT_STAGE);
  const kept = new PageCache(root, library, digestCode, readHistory(root, 'content'));
  clearStage(root);
  const { count, file } = kept.select();
  await step('render', () => render(count, channelVariable('selection', file)));
  const { stripped, withRuntime } = await step('finish', () => finishExport(root, kept));
  await step('hosts', () => writeHosts(root, site, everyPage(library.pages), stage));
  await step('compress', () => compressFiles(stage, `${root}/.cache/compressed`));
  await step('publish', () => publishExport(root));
  noteWeights(root, path.join(root, 'out'), everyPage(library.pages));
  const heavy = checkWeights(root, content.files);
  if (heavy.length > 0) console.error(formatFindings(heavy, 'text', root));
  report(stripped, withRuntime);
} else {
  await step('render', () => render(everyPage(library.pages).length, {}));
  if (output === 'standalone') setStandaloneAside(root);
  const { stripped, withRuntime } = await step('finish', () => finishServer(root));
  await step('hosts', () => writeServerPolicy(root, site));
  await step('compress', () =>
    compressFiles(path.join(root, '.next/server/app'), `${root}/.cache/compressed`, /\.html$/),
  );
  if (output === 'standalone') console.log(`→ ${path.relative(root, packStandalone(root))}/server.js`);
  else markBuiltFrom(inputs, { nextChange: nextPublication(everyPage(content.pages), day) });
  report(stripped, withRuntime);
}

function report(stripped: readonly string[], withRuntime: readonly string[]): void {
  console.log(`${stripped.length} pages construites sans JavaScript`);
  if (withRuntime.length > 0) console.log(`avec JavaScript : ${withRuntime.join(', ')}`);
  mkdirSync('.cache', { recursive: true });
  writeFileSync('.cache/last-build.json', JSON.stringify(steps));
}
