/** `npm run dev`: the site with live content. Texts are watched by Next (`app/live.tsx`), images here. */
import { spawn } from 'node:child_process';
import { mkdirSync, watch } from 'node:fs';
import { createRequire } from 'node:module';
import { IMAGES_FOLDER } from '@/lib/content/addresses';
import { checkContent } from '@/tools/check';
import { countFindings, formatFindings } from '@/tools/check/report';
import { inspectImages } from '@/tools/images/inspect';
import { prepareImages } from '@/tools/images/prepare';

const root = process.cwd();
const { findings, originals } = await checkContent(root);
if (findings.length > 0) console.error(formatFindings(findings, 'text', root));
console.error(countFindings(findings));
await prepareImages(root, originals, { preview: true });

/** A file that is being copied tells of itself many times: one look when it has been quiet for a moment. */
const QUIET_MS = 150;

let waiting: NodeJS.Timeout | undefined;
let encoding = Promise.resolve();

function encodeSoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    encoding = encoding.then(async () => {
      await prepareImages(root, (await inspectImages(root)).originals, { preview: true });
    });
  }, QUIET_MS);
}

mkdirSync(IMAGES_FOLDER, { recursive: true });
watch(IMAGES_FOLDER, encodeSoon);

const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
const server = spawn(process.execPath, [next, 'dev', ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
