/**
 * `npm start`: on a fresh clone installs what is missing, builds where something changed, serves on `PORT` (3000) and `HOST` (all
 * interfaces).
 */
import './node-version.cjs';
import { createRequire } from 'node:module';
import { runNode } from '../run-node.mjs';
import { endWithNpm } from './end-with-npm.mjs';
import { digestInputs, isBuiltFrom } from './inputs.mjs';
import { whyNoServer } from './listen.mjs';
import { ensurePackages } from './setup.mjs';

/** The same as `npm run build`, without an npm in between that keeps signals to itself. */
const BUILD = ['tools/bin/run.mjs', 'build', 'server'];

// Set but empty is as good as absent: `PORT= npm start`, or a line of an environment file that nobody filled in.
const port = process.env.PORT || '3000';
const host = process.env.HOST || undefined;

async function refuseTakenPort() {
  const why = await whyNoServer(port, host);
  if (why === undefined) return;
  console.error(why);
  process.exit(1);
}

endWithNpm();
await refuseTakenPort();
ensurePackages();
if (isBuiltFrom(digestInputs())) {
  console.log('→ le site est déjà construit');
} else {
  console.log('→ construction du site');
  const status = await runNode(BUILD);
  if (status !== 0) process.exit(status);
  await refuseTakenPort();
}

// In this process: whoever stops it stops the server, which ends what it has begun.
const require = createRequire(import.meta.url);

process.argv = [
  process.execPath,
  'next',
  'start',
  '--port',
  port,
  ...(host === undefined ? [] : ['--hostname', host]),
];
require('next/dist/bin/next');
