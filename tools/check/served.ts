import path from 'node:path';
import { filesUnder } from '@/tools/files.mjs';

/** Routes of Next that are files, by the name Next gives their source. */
const METADATA_ROUTES: Readonly<Record<string, string>> = {
  sitemap: 'sitemap.xml',
  robots: 'robots.txt',
  manifest: 'manifest.webmanifest',
};

/** Encoded images, with a digest in their names, and the browser editor: no text links to them. */
const GENERATED = /^(?:images|admin)\//;

/**
 * Addresses of what the site serves beside its pages: the files of `public/`, and routes that answer with a file
 * (`app/feed.xml/route.ts`).
 */
export function servedFiles(root: string): ReadonlySet<string> {
  const files = filesUnder(path.join(root, 'public')).filter((file) => !GENERATED.test(file));
  const routes = filesUnder(path.join(root, 'app')).flatMap((file) => {
    const { dir, name } = path.posix.parse(file);
    if (dir.includes('[')) return [];
    if (name.split('.')[0] === 'route') return [dir];
    const metadata = dir === '' ? METADATA_ROUTES[name] : undefined;
    return metadata === undefined ? [] : [metadata];
  });
  return new Set([...files, ...routes].map((file) => `/${file}`));
}
