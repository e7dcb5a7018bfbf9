/**
 * The whole check as one file: it starts in a fifth of the time that its hundreds of modules take, and needs none of the packages that
 * it was made from. Kept in `.cache/check`, which a continuous integration can keep too.
 */
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../files.mjs';
import { isCurrent, noteMade } from '../made-from.mjs';

const FOLDER = '.cache/check';
const ENTRY = 'tools/bin/check.ts';
const BUNDLE = `${FOLDER}/check.mjs`;

const PACKAGES = `${FOLDER}/node_modules`;

const MADE = {
  record: `${FOLDER}/made-from.json`,
  recipe: ['package-lock.json', 'tsconfig.json', 'tools/check/bundle.mjs'],
};

/** What is loaded from beside the bundle: what is native, or reads files of its own. */
const BESIDE = ['sharp', 'svgo', 'cspell-lib'];

/** Those of them that are packed: whoever asks for spelling has all packages. */
const PACKED = ['sharp', 'svgo'];

/**
 * Path of a bundle that is made from what lies there now; made where there is none.
 * @param {string} root the project's folder.
 */
export async function bundledCheck(root) {
  if (!isCurrentBundle(root)) await makeBundle(root);
  return path.join(root, BUNDLE);
}

/**
 * Makes a bundle that runs where no package is installed, if the one that lies there is not such: what it needs of them is copied beside it.
 * @param {string} root
 */
export async function packCheck(root) {
  const isPacked = PACKED.every((name) => existsSync(path.join(root, PACKAGES, name)));
  if (isCurrentBundle(root) && isPacked) return;
  await bundledCheck(root);
  rmSync(path.join(root, PACKAGES), { recursive: true, force: true });
  for (const name of new Set(PACKED.flatMap((one) => [...closureOf(root, one)]))) {
    cpSync(path.join(root, 'node_modules', name), path.join(root, PACKAGES, name), { recursive: true });
  }
}

/** @param {string} root */
const isCurrentBundle = (root) => existsSync(path.join(root, BUNDLE)) && isCurrent(root, MADE);

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
  writeWhole(path.join(root, BUNDLE), outputFiles[0]?.contents ?? '');
  noteMade(root, MADE, metafile);
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
