/** `npm run dev`: the site with live content; the images are encoded first, and what is wrong is told. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { checkContent } from '@/lib/check';
import { defaultFormat, formatFindings } from '@/lib/check/report';
import { prepareImages } from '@/lib/images/prepare';

const { findings, originals } = await checkContent();
if (findings.length > 0) console.error(formatFindings(findings, defaultFormat(), process.cwd()));
await prepareImages(process.cwd(), originals);

const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
const server = spawn(process.execPath, [next, 'dev', ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
