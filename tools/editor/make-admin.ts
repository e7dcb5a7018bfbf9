import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { writeWhole } from '@/tools/files.mjs';
import { isCurrent, noteMade } from '@/tools/made-from.mjs';
import { DIGEST_HREF } from './admin/digest';
import { FRENCH } from './french';

/** Where the browser editor lies once it is made, until a site has it. */
export const ADMIN_CACHE = '.cache/admin';

const MADE = {
  record: '.cache/admin-made-from.json',
  recipe: [
    'package-lock.json',
    'tsconfig.json',
    'tools/editor/make-admin.ts',
    'tools/editor/french.ts',
    'tools/made-from.mjs',
  ],
};

/** What Sveltia would load for fields that this site has none of: maps, rich text, coloured code, HEIC, WebP. */
const UNUSED = /^@shikijs\/|^leaflet|^terra-draw|^turndown|^svgo|\/(?:shiki-engine|heic|webp_enc)[\w-]*\.js$/;

/** Fonts and their licences; not the encoders, which nothing loads. */
const isFont = (name: string): boolean => /\.(?:woff2|LICENSE\.txt)$/.test(name);

/** Makes the editor of Sveltia and of the site's own modules, unless it lies there as it would be made now. */
export async function makeAdmin(root: string): Promise<void> {
  const out = path.join(root, ADMIN_CACHE);
  if (existsSync(out) && isCurrent(root, MADE)) return;
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { redaction: 'tools/editor/admin/main.tsx' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    legalComments: 'linked',
    chunkNames: '[name]-[hash]',
    outdir: out,
    write: false,
    metafile: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    // gray-matter asks for Node's Buffer wherever it runs: the package of that name is the same for a browser.
    inject: ['tools/editor/admin/buffer.ts'],
    plugins: [onlyWhatIsUsed],
  });
  rmSync(out, { recursive: true, force: true });
  for (const { path: file, contents } of outputFiles) writeWhole(file, contents);
  // Packages may lie in a folder above.
  const cms = createRequire(path.join(root, 'package.json')).resolve('@sveltia/cms');
  const assets = path.join(path.dirname(cms), 'assets');
  for (const name of readdirSync(assets).filter(isFont)) {
    cpSync(path.join(assets, name), path.join(out, 'assets', name));
  }
  writeWhole(path.join(out, 'index.html'), PAGE);
  noteMade(root, MADE, metafile);
}

/** Sveltia without what no field of ours needs, in French whatever the browser speaks, and asking nobody but the git host. */
const onlyWhatIsUsed: Plugin = {
  name: 'only what is used',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: UNUSED }, () => ({ path: 'unused', namespace: 'unused' }));
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'export default {}', loader: 'js' }));
    onResolve({ filter: /^\.\.\/locales\/[\w-]+\.json$/ }, ({ resolveDir }) => ({
      path: path.join(resolveDir, '../locales/fr.json'),
    }));
    onLoad({ filter: /@sveltia[\\/]cms[\\/]locales[\\/]fr\.json$/ }, ({ path: file }) => ({
      contents: JSON.stringify(withAll(JSON.parse(readFileSync(file, 'utf8')), FRENCH)),
      loader: 'json',
    }));
    // Its style sheet names its fonts at a CDN too, which a browser would ask before those beside the script; and it asks
    // whether GitHub has a failure at a third address: what is no answer to that it takes for « unknown ».
    onLoad({ filter: /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8')
        .replace(/@font-face\s*\{[^}]*cdn\.jsdelivr[^}]*\}/g, '')
        .replace('https://www.githubstatus.com/api/v2/status.json', DIGEST_HREF),
      loader: 'js',
    }));
  },
};

type Words = { readonly [key: string]: string | Words };

/** Both translations' words. */
const withAll = (words: Words, more: Words): Words =>
  Object.fromEntries(
    Object.keys({ ...words, ...more }).map((key) => {
      const [one, other] = [words[key], more[key]];
      const both = typeof one === 'object' && typeof other === 'object';
      return [key, both ? withAll(one, other) : (other ?? one ?? '')];
    }),
  );

const PAGE = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Rédaction</title>
<link rel="icon" href="/icon.svg">
<script type="module" src="/admin/redaction.js"></script>
</head>
<body><noscript>La rédaction se fait avec JavaScript : activez-le, ou écrivez dans les fichiers du dossier « content ».</noscript></body>
</html>
`;
