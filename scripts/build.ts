/** `npm run build` (a server) and `npm run export` (static files): check, images, Next, and what happens to the HTML it wrote. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { finishExport, finishServer } from '@/lib/build/finish';
import { checkContent } from '@/lib/check';
import { formatFindings } from '@/lib/check/report';
import { hasErrors } from '@/lib/content/diagnostics';
import { prepareImages } from '@/lib/images/prepare';
import { digestInputs, markBuiltFrom } from './inputs.mjs';

const output = process.argv[2];
if (output !== 'server' && output !== 'static') {
  console.error('usage : tsx scripts/build.ts server | static');
  process.exit(2);
}

const digest = digestInputs();
const { findings, originals } = await checkContent();
if (findings.length > 0) console.error(formatFindings(findings, 'text', process.cwd()));
if (hasErrors(findings)) {
  console.error('Rien n’a été construit : corrigez les erreurs ci-dessus.');
  process.exit(1);
}

await prepareImages(process.cwd(), originals, {
  progress: (done, total) =>
    process.stderr.write(`\rimages : ${done} sur ${total}${done === total ? '\n' : ''}`),
});

const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
const { status } = spawnSync(process.execPath, [next, 'build'], {
  stdio: 'inherit',
  env: { ...process.env, SITE_OUTPUT: output, NEXT_TELEMETRY_DISABLED: '1' },
});
if (status !== 0) process.exit(status ?? 1);

const { stripped, kept } =
  output === 'static' ? await finishExport(process.cwd()) : finishServer(process.cwd());
console.log(`${stripped.length} pages sans JavaScript`);
if (kept.length > 0) console.log(`avec JavaScript : ${kept.join(', ')}`);
if (output === 'server') markBuiltFrom(digest);
