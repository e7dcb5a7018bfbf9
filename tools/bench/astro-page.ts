/**
 * Astro's page of the same text and photo, as somebody would write it with Astro today (`tools/bench/astro`): Markdown in a content
 * collection, header image by `<Picture>`, table of contents, footer call, Tailwind. Static, without client JavaScript, its sheet in the page,
 * the system's fonts: it asks for two files. Its packages are installed for the bench alone.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { measureCommand } from './measure';
import { makePhoto } from './photo';
import { astroPage, PHOTO, textOf } from './texts';

/** Astro 7 asks for Node 22.12: where this one is older, npm's package of this one is used. */
const NODE = 'node@24.21.0';

/** Builds the page, the first of its kind. Returns the folder to be served. */
export async function buildAstro(root: string, base: string): Promise<string> {
  const folder = path.join(base, 'astro');
  cpSync(path.join(root, 'tools/bench/astro'), folder, { recursive: true });
  const write = (file: string, content: string | Buffer): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  };
  write(`src/assets/${PHOTO}.webp`, await makePhoto());
  write('src/content/expertises/texte-1.md', astroPage(1, textOf(root, 1)));
  const install = ['npm', 'install', '--no-audit', '--no-fund'];
  await measureCommand(folder, install);
  const node = await nodeForAstro(base, install);
  await measureCommand(folder, [node, 'node_modules/astro/bin/astro.mjs', 'build'], {
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  return path.join(folder, 'dist');
}

async function nodeForAstro(base: string, install: readonly string[]): Promise<string> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return process.execPath;
  const folder = path.join(base, 'node');
  mkdirSync(folder);
  // It fetches its program by a script, which npm hands `ignore-scripts` of this project on to.
  await measureCommand(folder, [...install, '--ignore-scripts=false', '--prefix', folder, NODE]);
  return path.join(folder, 'node_modules/node/bin/node');
}
