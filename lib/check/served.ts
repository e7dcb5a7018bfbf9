import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Routes of Next that are files, by the name Next gives their source. */
const METADATA_ROUTES: Readonly<Record<string, string>> = { sitemap: 'sitemap.xml', robots: 'robots.txt' };

/** Encoded images, with a digest in their names: the site links to them by itself, no text can. */
const GENERATED = 'images/';

/**
 * Addresses of what the site serves beside its pages: the files of `public/`, and routes that answer with a file
 * (`app/feed.xml/route.ts`).
 */
export function servedFiles(root: string): ReadonlySet<string> {
  const files = filesUnder(path.join(root, 'public')).filter((file) => !file.startsWith(GENERATED));
  const routes = filesUnder(path.join(root, 'app')).flatMap((file) => {
    const { dir, name } = path.posix.parse(file);
    if (dir.includes('[')) return [];
    if (name.split('.')[0] === 'route') return [dir];
    const metadata = dir === '' ? METADATA_ROUTES[name] : undefined;
    return metadata === undefined ? [] : [metadata];
  });
  return new Set([...files, ...routes].map((file) => `/${file}`));
}

/** Paths of all files of a folder, from it, with forward slashes. */
function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}
