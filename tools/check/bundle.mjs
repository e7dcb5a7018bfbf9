/**
 * The whole check as one file, which needs none of the packages that it was made from. Kept in `.cache/check`, which a continuous
 * integration can keep too.
 */
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bundled, isCurrentBundle } from '../bundle.mjs';

const ENTRY = 'tools/bin/check.ts';
const PACKAGES = '.cache/check/node_modules';

/** Of what is loaded from beside the bundle, what is packed: whoever asks for spelling has all packages. */
const PACKED = ['sharp', 'svgo'];

/**
 * Path of a bundle that is made from what lies there now; made where there is none.
 * @param {string} root the project's folder.
 */
export const bundledCheck = (root) => bundled(root, ENTRY);

/**
 * Makes a bundle that runs where no package is installed, if the one that lies there is not such: what it needs of them is copied beside it.
 * @param {string} root
 */
export async function packCheck(root) {
  const isPacked = PACKED.every((name) => existsSync(path.join(root, PACKAGES, name)));
  if (isCurrentBundle(root, ENTRY) && isPacked) return;
  await bundledCheck(root);
  rmSync(path.join(root, PACKAGES), { recursive: true, force: true });
  for (const name of new Set(PACKED.flatMap((one) => [...closureOf(root, one)]))) {
    cpSync(path.join(root, 'node_modules', name), path.join(root, PACKAGES, name), { recursive: true });
  }
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
