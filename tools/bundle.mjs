/**
 * A command of many modules as one file: it starts in a third of the time that they take, and that is a good part of what a command
 * takes. Made where it is missing or something it was made from has changed, and kept in `.cache`.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './files.mjs';
import { isCurrent, noteMade } from './made-from.mjs';

/** What says how it is made. */
const RECIPE = ['package-lock.json', 'tsconfig.json', 'tools/bundle.mjs', 'tools/made-from.mjs'];

/** What is loaded from beside the bundle: what is native, or reads files of its own. */
const BESIDE = ['sharp', 'svgo', 'cspell-lib', 'esbuild', 'next'];

/**
 * Where a command's bundle lies in the project, and where it is noted what it was made from.
 * @param {string} entry
 */
function placeOf(entry) {
  const { name } = path.parse(entry);
  const folder = `.cache/${name}`;
  return { file: `${folder}/${name}.mjs`, made: { record: `${folder}/made-from.json`, recipe: RECIPE } };
}

/**
 * Path of a bundle that is made from what lies there now; made where there is none.
 * @param {string} root the project's folder.
 * @param {string} entry the command's file, `tools/bin/check.ts`.
 */
export async function bundled(root, entry) {
  if (!isCurrentBundle(root, entry)) await makeBundle(root, entry);
  return path.join(root, placeOf(entry).file);
}

/**
 * True where a command's bundle is made from what lies there now.
 * @param {string} root
 * @param {string} entry
 */
export function isCurrentBundle(root, entry) {
  const { file, made } = placeOf(entry);
  return existsSync(path.join(root, file)) && isCurrent(root, made);
}

/**
 * @param {string} root
 * @param {string} entry
 */
async function makeBundle(root, entry) {
  const { build, stop } = await import('esbuild');
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minify: true,
    // What a build makes is for visitors, whatever the shell says that started it.
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    external: BESIDE,
    // Packages in CommonJS ask for Node's own modules by `require`.
    banner: { js: 'import{createRequire as r}from"node:module";const require=r(import.meta.url);' },
    metafile: true,
    write: false,
  });
  // It would stay in memory beside the command.
  await stop();
  const { file, made } = placeOf(entry);
  writeWhole(path.join(root, file), outputFiles[0]?.contents ?? '');
  noteMade(root, made, metafile);
}
