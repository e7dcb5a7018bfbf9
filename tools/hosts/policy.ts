import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '@/lib/content/site-schema';
import { type Directives, type OwnPolicies, ownPolicies } from '@/lib/http/headers';
import { filesUnder } from '@/tools/files.mjs';

/** What the built pages hold that a browser would have to trust. */
export type Inline = {
  /** Hashes as a policy writes them, `'sha256-…'`. */
  styles: ReadonlySet<string>;
  scripts: ReadonlySet<string>;
  /** A page kept its client runtime, whose files it fetches. */
  hasRuntime: boolean;
};

/**
 * A style, or a script that runs or is read as rules. JSON-LD is neither: a browser does not look
 * at it.
 */
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
 * What the owner lets in from elsewhere, by directive: `{ 'frame-src':
 * ['https://www.youtube-nocookie.com'] }`. docs/deploiement.md has two recipes. Nothing else in the
 * project has to change for it, on any host.
 */
const LET_IN: Directives = {};

/**
 * The policy of the site, and those of the folders that have one of their own (`/admin/`), which
 * stands in its place.
 */
export type Policies = { site: string; own: ReadonlyMap<string, string> };

/**
 * The policies of a folder of finished pages.
 * @param fetchesSheet a server answers a refused message with a page that fetches the stylesheet as
 * a file.
 */
export function policiesOf(
  folder: string,
  site: Pick<Site, 'contact_endpoint' | 'redaction'>,
  fetchesSheet: boolean,
  own: OwnPolicies = ownPolicies(site),
): Policies {
  return {
    site: contentSecurityPolicy(inlineOf(sitePages(folder, own)), site, fetchesSheet),
    own: new Map(Object.entries(own).map(([place, directives]) => [place, policyText(directives)])),
  };
}

/** The files of pages that the site's own policy holds for. */
export const sitePages = (folder: string, own: OwnPolicies): string[] =>
  filesUnder(folder)
    .filter((file) => file.endsWith('.html'))
    .filter((file) => !Object.keys(own).some((place) => `/${file}`.startsWith(place)))
    .map((file) => path.join(folder, file));

/**
 * The content security policy of all pages: nothing but what the site itself is made of, and no
 * inline style or script but those that the build wrote, by their hashes. A page that keeps its
 * client runtime adds its own scripts' hashes for all.
 * @param fetchesSheet a server answers a refused message with a page that fetches the stylesheet as
 * a file.
 */
export function contentSecurityPolicy(
  { styles, scripts, hasRuntime }: Inline,
  { contact_endpoint: endpoint }: Pick<Site, 'contact_endpoint'>,
  fetchesSheet: boolean,
  letIn: Directives = LET_IN,
): string {
  const self = (needed: boolean): string[] => (needed ? ["'self'"] : []);
  const own: Directives = {
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
  return policyText(joined(own, letIn));
}

/** Both policies' sources, directive by directive. */
function joined(one: Directives, other: Directives): Directives {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...names].map((name) => [name, [...new Set([...(one[name] ?? []), ...(other[name] ?? [])])]]),
  );
}

/** A policy as a header has it. A directive without a source is left to `default-src`. */
const policyText = (directives: Directives): string =>
  Object.entries(directives)
    .filter(([, sources]) => sources.length > 0)
    .map((directive) => directive.flat().join(' '))
    .join('; ');

const parsePolicy = (policy: string): Directives =>
  Object.fromEntries(
    policy.split(';').flatMap((directive) => {
      const [name, ...sources] = directive.trim().split(/\s+/);
      return name ? [[name, sources]] : [];
    }),
  );

/**
 * A policy that both versions of a site can be read under, while one takes the other's place.
 * `'none'` beside another source would count for nothing, and is left out there.
 */
export function policyOfBoth(one: string, other: string): string {
  const both = Object.entries(joined(parsePolicy(one), parsePolicy(other)));
  return policyText(
    Object.fromEntries(
      both.map(([name, all]) => [name, all.length > 1 ? all.filter((source) => source !== "'none'") : all]),
    ),
  );
}
