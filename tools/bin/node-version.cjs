/*
 * Ends with one sentence where this Node is none that the packages run on (`engines` of package.json). It is loaded before anything
 * else, and written in the JavaScript of 2015, so that any Node can read it.
 */
// biome-ignore lint/style/useNodejsImportProtocol: an old Node does not know it.
const { readFileSync } = require('fs');
// biome-ignore lint/style/useNodejsImportProtocol: an old Node does not know it.
const { join } = require('path');

const range = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')).engines.node;

/** `^20.19 || >=22.12`: each part is the rest of one line of versions, or all from one on. */
const parts = range.split('||').map((/** @type {string} */ part) => {
  const found = /(\^|>=)(\d+)\.(\d+)/.exec(part);
  if (!found) throw new Error(`package.json asks for Node "${range}", which is not understood here`);
  return { isOneLine: found[1] === '^', major: Number(found[2]), minor: Number(found[3]) };
});

const own = process.versions.node.split('.').map(Number);

const isFit = parts.some((/** @type {typeof parts[number]} */ { isOneLine, major, minor }) =>
  own[0] === major ? Number(own[1]) >= minor : !isOneLine && Number(own[0]) > major,
);

if (!isFit) {
  const wanted = parts.map((/** @type {typeof parts[number]} */ { isOneLine, major, minor }) =>
    isOneLine ? `${major}.${minor} ou une ${major} plus récente` : `toute version depuis ${major}.${minor}`,
  );
  console.error(
    `Ce site demande Node ${wanted.join(', ou ')} ; celui-ci est Node ${process.versions.node} : installez-en un autre depuis https://nodejs.org.`,
  );
  process.exit(1);
}
