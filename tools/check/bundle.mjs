/**
 * The whole check as one file: it starts in a fifth of the time that its hundreds of modules take, and needs none of the packages that
 * it was made from. Kept in `.cache/check`, which a continuous integration can keep too.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../files.mjs';

const FOLDER = '.cache/check';
const ENTRY = 'tools/bin/check.ts';
const BUNDLE = `${FOLDER}/check.mjs`;

/** What the bundle was made from: our own files by name, the packages by their lockfile. */
const RECORD = `${FOLDER}/made-from.json`;

const PACKAGES = `${FOLDER}/node_modules`;

/** What says how it is made. */
const RECIPE = ['package-lock.json', 'tsconfig.json', 'tools/check/bundle.mjs'];

/** What is loaded from beside the bundle: what is native, or reads files of its own. */
const BESIDE = ['sharp', 'svgo', 'cspell-lib'];

/** Those of them that are packed: whoever asks for spelling has all packages. */
const PACKED = ['sharp', 'svgo'];

/**
 * Path of a bundle that is made from what lies there now; made where there is none.
 * @param {string} root the project's folder.
 */
export async function bundledCheck(root) {
  if (!isCurrent(root)) await makeBundle(root);
  return path.join(root, BUNDLE);
}

/**
 * Makes a bundle that runs where no package is installed, if the one that lies there is not such: what it needs of them is copied beside it.
 * @param {string} root
 */
export async function packCheck(root) {
  const isPacked = PACKED.every((name) => existsSync(path.join(root, PACKAGES, name)));
  if (isCurrent(root) && isPacked) return;
  await bundledCheck(root);
  rmSync(path.join(root, PACKAGES), { recursive: true, force: true });
  for (const name of new Set(PACKED.flatMap((one) => [...closureOf(root, one)]))) {
    cpSync(path.join(root, 'node_modules', name), path.join(root, PACKAGES, name), { recursive: true });
  }
}

/** @param {string} root */
function isCurrent(root) {
  if (!existsSync(path.join(root, BUNDLE)) || !existsSync(path.join(root, RECORD))) return false;
  const { files, digest } = JSON.parse(readFileSync(path.join(root, RECORD), 'utf8'));
  return digestOf(root, files) === digest;
}

/**
 * @param {string} root
 * @param {string[]} files
 */
function digestOf(root, files) {
  const hash = createHash('sha256');
  for (const file of [...RECIPE, ...files]) {
    const absolute = path.join(root, file);
    hash.update(`${file}\n`).update(existsSync(absolute) ? readFileSync(absolute) : '');
  }
  return hash.digest('hex');
}

/** @param {string} root */
async function makeBundle(root) {
  const { build } = await import('esbuild');
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [ENTRY],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    external: BESIDE,
    // Packages in CommonJS ask for Node's own modules by `require`.
    banner: { js: 'import{createRequire as r}from"node:module";const require=r(import.meta.url);' },
    metafile: true,
    write: false,
  });
  const files = Object.keys(metafile.inputs)
    .filter((file) => !file.includes('node_modules/'))
    .sort();
  writeWhole(path.join(root, BUNDLE), outputFiles[0]?.contents ?? '');
  writeWhole(path.join(root, RECORD), JSON.stringify({ files, digest: digestOf(root, files) }));
}

/**
 * A package that is installed, and all that it needs of what is.
 * @param {string} root
 * @param {string} name
 * @param {Set<string>} [known]
 * @returns {Set<string>}
 */
function closureOf(root, name, known = new Set()) {
  const file = path.join(root, 'node_modules', name, 'package.json');
  if (known.has(name) || !existsSync(file)) return known;
  known.add(name);
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(file, 'utf8'));
  for (const other of Object.keys({ ...dependencies, ...optionalDependencies }))
    closureOf(root, other, known);
  return known;
}
