import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getSite } from '@/lib/content';
import { filesUnder } from '@/tools/files.mjs';
import { writeHosts } from '@/tools/hosts/write';
import { hardPages } from './hard-site';

/**
 * The export as another version of the site: another sheet, so another policy, other names of all
 * images and of the font, one page that the export does not have, and pages at hard old addresses,
 * whose names a publication has to get through.
 */
export function makeRelease(folder: string, name: string): string {
  const out = path.join(folder, name, 'out');
  mkdirSync(out, { recursive: true });
  cpSync('out', out, { recursive: true });
  const renamed = new Map<string, string>();
  for (const place of ['images', 'fonts'])
    for (const file of readdirSync(path.join(out, place))) {
      const next = file.replace(/(\.\w+)$/, `-${name}$1`);
      renameSync(path.join(out, place, file), path.join(out, place, next));
      renamed.set(`/${place}/${file}`, `/${place}/${next}`);
    }
  for (const file of filesUnder(out)) {
    // Copies of what is changed here.
    if (/\.(?:br|gz)$/.test(file)) rmSync(path.join(out, file));
    else if (/\.(?:html|css)$/.test(file)) {
      const text = readFileSync(path.join(out, file), 'utf8');
      const changed = text
        .replace(/\/(?:images|fonts)\/[\w./-]+/g, (address) => renamed.get(address) ?? address)
        .replace('<style>', `<style>/* ${name} */`);
      writeFileSync(path.join(out, file), changed);
    }
  }
  cpSync(path.join(out, 'agence.html'), path.join(out, `page-${name}.html`));
  writeHosts(path.join(folder, name), getSite(), hardPages());
  return out;
}
