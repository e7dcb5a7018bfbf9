/**
 * `npm run dev`: the site with live content. Texts are watched by Next (`app/live.tsx`); images are
 * encoded and all content is checked here, and what is found is left where Next watches too.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, watch, watchFile } from 'node:fs';
import { createRequire } from 'node:module';
import { IMAGES_FOLDER } from '@/lib/content/addresses';
import { BRAND_FILE } from '@/lib/content/brand';
import { hasErrors } from '@/lib/findings/finding';
import { checkContent } from '@/tools/check';
import { checkBrand } from '@/tools/check/brand';
import { readAgain, writeLiveFindings } from '@/tools/check/live';
import { countFindings, formatFindings } from '@/tools/check/report';
import { tellFailures } from '@/tools/disk';
import { writeDigest } from '@/tools/editor/digest';
import { layAdmin } from '@/tools/editor/publish-admin';
import { prepareBrand } from '@/tools/images/brand/prepare';
import { inspectImages } from '@/tools/images/inspect';
import { prepareImages } from '@/tools/images/prepare';
import { endWithNpm } from './end-with-npm.mjs';

endWithNpm();
tellFailures();

const root = process.cwd();
const checked = await checkContent(root);
const { findings, originals } = checked;
if (findings.length > 0) console.error(formatFindings(findings, 'text', root));
console.error(countFindings(findings));
writeLiveFindings(root, findings);
await prepareImages(root, originals, { preview: true });
await prepareBrand(root, originals);

/** A file that is being copied tells of itself many times: one look when it has been quiet for a moment. */
const QUIET_MS = 150;

/** Next drops an update that comes while it compiles another: what was found is told once more. */
const REPEAT_MS = 1500;

/** Does `work` once a folder has been quiet for a moment, one after the other. */
function onSave(folder: string, work: () => Promise<void>): void {
  let waiting: NodeJS.Timeout | undefined;
  let working = Promise.resolve();
  mkdirSync(folder, { recursive: true });
  watch(folder, { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      working = working.then(work);
    }, QUIET_MS);
  });
}

let repeating: NodeJS.Timeout | undefined;

async function checkAgain(): Promise<void> {
  const checked = await readAgain(root);
  writeLiveFindings(root, checked.findings);
  if (isEditorLaid) writeDigest(root, checked, true);
  clearTimeout(repeating);
  repeating = setTimeout(() => writeLiveFindings(root, checked.findings), REPEAT_MS);
}

async function drawAgain(): Promise<void> {
  const { originals, findings } = await inspectImages(root);
  await prepareImages(root, originals, { preview: true });
  // With a mistake in it the brand stays as it was: the page tells what is wrong.
  if (!hasErrors([...findings, ...checkBrand(root, originals)])) await prepareBrand(root, originals);
}

onSave(IMAGES_FOLDER, drawAgain);
watchFile(BRAND_FILE, { interval: QUIET_MS }, () => void drawAgain());
onSave('content', checkAgain);
if (existsSync('public')) onSave('public', checkAgain);

// Nobody waits for the editor in the browser to have the site before them.
let isEditorLaid = false;
layAdmin(root, checked, true).then(
  () => {
    isEditorLaid = true;
  },
  (error: unknown) => console.error(error instanceof Error ? error.message : error),
);

const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
const server = spawn(process.execPath, [next, 'dev', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
