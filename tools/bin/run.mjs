/**
 * Starts a command of this folder from one file (`../bundle.mjs`): `run.mjs build static` is `build.ts` with the argument `static`.
 */
import nodeModule from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundled } from '../bundle.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../../..');
const [, , name = '', ...args] = process.argv;

// From Node 22 on; before, the file is compiled at each start.
nodeModule.enableCompileCache?.(path.join(root, '.cache/compiled'));

const file = await bundled(root, `tools/bin/${name}.ts`);
process.argv = [process.execPath, file, ...args];
await import(pathToFileURL(file).href);
