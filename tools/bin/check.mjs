/**
 * `npm run check`: starts the check (`check.ts`) from one file, which is made anew when what it is made from has changed.
 * `npm run check:pack` only makes it, with what it needs beside it, and installs packages where they are needed for that: it then runs
 * where none is installed.
 */
import nodeModule from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundledCheck, packCheck } from '../check/bundle.mjs';
import { run } from './setup.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../../..');

// From Node 22 on; before, the file is compiled at each start.
nodeModule.enableCompileCache?.(path.join(root, '.cache/check/compiled'));

/** @param {unknown} error */
const isMissingPackage = (error) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';

if (process.argv[2] === '--pack') {
  await packCheck(root).catch(async (error) => {
    if (!isMissingPackage(error)) throw error;
    run('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund']);
    await packCheck(root);
  });
} else {
  try {
    await import(pathToFileURL(await bundledCheck(root)).href);
  } catch (error) {
    if (!isMissingPackage(error)) throw error;
    console.error('Il manque des paquets : lancez « npm ci », puis recommencez.');
    process.exitCode = 1;
  }
}
