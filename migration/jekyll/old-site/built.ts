import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeAddress } from '@/migration/site';
import type { OldConfig } from './config';
import { findFile } from './files';

/** A page as Jekyll built it, where its folder of built pages is at hand. */
export function builtPage(
  { root, destination, baseurl }: OldConfig,
  href: string | undefined,
): string | undefined {
  const folder = path.join(root, destination);
  if (href === undefined || !existsSync(folder)) return undefined;
  const bare = href.startsWith(baseurl) ? href.slice(baseurl.length) : href;
  const name = decodeAddress(bare).replace(/^\/+/, '');
  const names = name === '' || name.endsWith('/') ? [`${name}index.html`] : [name, `${name}.html`];
  const file = names.map((one) => findFile(folder, one)).find((found) => found !== undefined);
  return file === undefined ? undefined : readFileSync(file, 'utf8');
}
