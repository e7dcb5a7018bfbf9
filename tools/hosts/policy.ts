import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Site } from '@/lib/content/site-schema';

/** What the built pages hold that a browser would have to trust. */
export type Inline = {
  /** Hashes as a policy writes them, `'sha256-…'`. */
  styles: ReadonlySet<string>;
  scripts: ReadonlySet<string>;
  /** A page kept its client runtime, whose files it fetches. */
  hasRuntime: boolean;
};

/** A style, or a script that runs or is read as rules. JSON-LD is neither: a browser does not look at it. */
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;
const SCRIPT = /<script(?![^>]*application\/ld\+json)([^>]*)>([\s\S]*?)<\/script>/g;

/** Looks through finished pages for what stands in them. */
export function inlineOf(files: readonly string[]): Inline {
  const styles = new Set<string>();
  const scripts = new Set<string>();
  let hasRuntime = false;
  for (const file of files) {
    const html = readFileSync(file, 'utf8');
    for (const [, css = ''] of html.matchAll(STYLE)) styles.add(css);
    for (const [, attributes = '', code = ''] of html.matchAll(SCRIPT)) {
      if (/\bsrc=/.test(attributes)) hasRuntime = true;
      else scripts.add(code);
    }
  }
  return { styles: hashed(styles), scripts: hashed(scripts), hasRuntime };
}

const hashed = (texts: ReadonlySet<string>): Set<string> =>
  new Set([...texts].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`));

/**
 * What the owner lets in from elsewhere, by directive: `{ 'frame-src': ['https://www.youtube-nocookie.com'] }`. docs/deploiement.md has two
 * recipes. Nothing else in the project has to change for it, on any host.
 */
const LET_IN: Readonly<Record<string, readonly string[]>> = {};

/**
 * The content security policy of all pages: nothing but what the site itself is made of, and no inline style or script but those that the
 * build wrote, by their hashes. A page that keeps its client runtime adds its own scripts' hashes for all.
 * @param fetchesSheet a server answers a refused message with a page that fetches the stylesheet as a file.
 */
export function contentSecurityPolicy(
  { styles, scripts, hasRuntime }: Inline,
  { contact_endpoint: endpoint }: Pick<Site, 'contact_endpoint'>,
  fetchesSheet: boolean,
  letIn: typeof LET_IN = LET_IN,
): string {
  const self = (needed: boolean): string[] => (needed ? ["'self'"] : []);
  const own: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'", ...(endpoint === undefined ? [] : [new URL(endpoint).origin])],
    'frame-ancestors': ["'none'"],
    'font-src': ["'self'"],
    'img-src': ["'self'"],
    'manifest-src': ["'self'"],
    'script-src': [...self(hasRuntime), ...scripts],
    'style-src': [...self(fetchesSheet || hasRuntime), ...styles],
    'connect-src': self(hasRuntime),
  };
  const directives = new Set([...Object.keys(own), ...Object.keys(letIn)]);
  return [...directives]
    .map((name) => [name, ...(own[name] ?? []), ...(letIn[name] ?? [])])
    .filter(({ length }) => length > 1)
    .map((directive) => directive.join(' '))
    .join('; ');
}
