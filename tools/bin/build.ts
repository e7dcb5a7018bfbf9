/**
 * `npm run build` (a server), `npm run standalone` (the same in one folder) and `npm run export` (static files): the content is
 * checked, the images encoded, Next renders, and the HTML it wrote is finished. Nothing that was built before is touched until
 * the content has passed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { readHistory } from '@/lib/content/history';
import { everyPage, libraryOf } from '@/lib/content/library';
import { writeSnapshot } from '@/lib/content/snapshot';
import { channelVariable, today } from '@/lib/env';
import { hasErrors } from '@/lib/findings/finding';
import { compressFiles } from '@/tools/builder/compress';
import { finishExport, finishServer } from '@/tools/builder/finish';
import { publishMarkdown } from '@/tools/builder/markdown-pages';
import { PageCache } from '@/tools/builder/page-cache';
import { packStandalone } from '@/tools/builder/standalone';
import { TextCache } from '@/tools/builder/text-cache';
import { checkContent } from '@/tools/check';
import { formatFindings } from '@/tools/check/report';
import { writeHosts, writeServerPolicy } from '@/tools/hosts/write';
import { prepareBrand } from '@/tools/images/brand/prepare';
import { prepareImages } from '@/tools/images/prepare';
import { prepareShared } from '@/tools/images/sharing/prepare';
import { digestCode, digestInputs, digestPipeline, markBuiltFrom } from './inputs.mjs';

const root = process.cwd();
const output = process.argv[2];
if (output !== 'server' && output !== 'standalone' && output !== 'static') {
  console.error('usage : tsx tools/bin/build.ts server | standalone | static');
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

/**
 * Next names a server action by a hash with this key, which it otherwise draws anew: a form that was opened before a
 * deployment would post to an action that no longer exists, and what was typed would be lost. It hides nothing here: no
 * action closes over a value, which is what Next encrypts with it.
 */
const ACTION_KEY = createHash('sha256').update('contact').digest('base64');

function renderPages(environment: Record<string, string>): void {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const { status } = spawnSync(process.execPath, [next, 'build'], {
    stdio: 'inherit',
    env: {
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTION_KEY,
      ...process.env,
      SITE_OUTPUT: output,
      // A build that lasts past midnight has one day.
      SITE_TODAY: day,
      NEXT_TELEMETRY_DISABLED: '1',
      ...texts.environment,
      ...writeSnapshot(`${root}/.cache/content`, content),
      // A page's objects die young: a larger nursery spares most of the collector's work.
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim(),
      ...environment,
    },
  });
  if (status !== 0) process.exit(status ?? 1);
}

const day = today();
const inputs = digestInputs();
const texts = new TextCache(root, digestPipeline());
const { content, findings, originals } = await step('texts', () => checkContent(root, texts.inspect));
const { site } = content;
if (findings.length > 0) console.error(formatFindings(findings, 'text', root));
if (hasErrors(findings) || !site) {
  console.error('Rien n’a été construit : corrigez les erreurs ci-dessus.');
  process.exit(1);
}

const library = libraryOf(content, site, { today: day, isWriting: false });

const images = await step('images', () =>
  prepareImages(root, originals, {
    progress: (done, total) =>
      process.stderr.write(`\rimages : ${done} sur ${total}${done === total ? '\n' : ''}`),
  }),
);

await step('brand', () => prepareBrand(root, originals));
await step('share', () => prepareShared(root, library, images, originals));
await step('markdown', () => publishMarkdown(root, library, (page) => texts.markdownOf(page)));

if (output === 'static') {
  const kept = new PageCache(root, library, digestCode(), readHistory(root, 'content'));
  await step('render', () => renderPages(channelVariable('selection', kept.select())));
  const { stripped, withRuntime } = await step('finish', () => finishExport(root, kept));
  await step('hosts', () => writeHosts(root, site, everyPage(library.pages)));
  await step('compress', () => compressFiles(`${root}/out`, `${root}/.cache/compressed`));
  report(stripped, withRuntime);
} else {
  await step('render', () => renderPages({}));
  const { stripped, withRuntime } = await step('finish', () => finishServer(root));
  await step('hosts', () => writeServerPolicy(root, site));
  if (output === 'standalone') console.log(`→ ${path.relative(root, packStandalone(root))}/server.js`);
  else markBuiltFrom(inputs);
  report(stripped, withRuntime);
}

function report(stripped: readonly string[], withRuntime: readonly string[]): void {
  console.log(`${stripped.length} pages construites sans JavaScript`);
  if (withRuntime.length > 0) console.log(`avec JavaScript : ${withRuntime.join(', ')}`);
  mkdirSync('.cache', { recursive: true });
  writeFileSync('.cache/last-build.json', JSON.stringify(steps));
}
