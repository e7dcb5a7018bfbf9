/** `npm start`: on a fresh clone installs what is missing, builds where something changed, serves on `PORT` (3000). */
import { spawn } from 'node:child_process';
import { digestInputs, isBuiltFrom } from './inputs.mjs';
import { ensurePackages, run } from './setup.mjs';

ensurePackages();
if (isBuiltFrom(digestInputs())) {
  console.log('→ le site est déjà construit');
} else {
  console.log('→ construction du site');
  run('npm', ['run', '--silent', 'build']);
}

const port = process.env.PORT ?? '3000';
const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '--port', port], {
  stdio: 'inherit',
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
