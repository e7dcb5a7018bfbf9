import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@/lib/content/page';
import type { Site } from '@/lib/content/site-schema';
import { type OwnPolicies, ownPolicies } from '@/lib/http/headers';
import { type Redirects, redirectsOf } from '@/lib/http/redirects';
import { htaccess } from './apache';
import { caddyfile } from './caddy';
import { writeMetaPolicy } from './meta-policy';
import { headersFile, redirectsFile } from './netlify';
import { setPolicies } from './next-policy';
import { nginxInclude } from './nginx';
import { policiesOf, sitePages } from './policy';
import { refreshFile, refreshPage } from './refresh-page';

/** Where what is no part of the site itself is written, for who serves it. */
const HOSTS_FOLDER = 'hosts';

/** After `npm run build`: the policy of the finished pages, where the server reads it. */
export function writeServerPolicy(root: string, site: Site): void {
  const next = path.join(root, '.next');
  setPolicies(next, policiesOf(path.join(next, 'server/app'), site, true));
}

/**
 * After `npm run export`: what each host reads of redirects and headers, and a page at each old
 * address for hosts that read nothing.
 * @param pages every published page.
 * @param out the folder of the export.
 * @param own folders with another policy than the site's.
 */
export function writeHosts(
  root: string,
  site: Pick<Site, 'url' | 'contact_endpoint' | 'redaction'>,
  pages: readonly Pick<Page, 'href' | 'redirectFrom'>[],
  out = path.join(root, 'out'),
  own: OwnPolicies = ownPolicies(site),
): void {
  const redirects = redirectsOf(pages);
  const policies = policiesOf(out, site, false, own);
  writeMetaPolicy(sitePages(out, own), policies.site);
  writeFileSync(path.join(out, '_redirects'), redirectsFile(redirects, Object.keys(own)));
  writeFileSync(path.join(out, '_headers'), headersFile(policies));
  writeFileSync(path.join(out, '.htaccess'), htaccess(redirects, policies));
  writeRefreshPages(out, redirects, site.url);
  const hosts = path.join(root, HOSTS_FOLDER);
  mkdirSync(hosts, { recursive: true });
  writeFileSync(path.join(hosts, 'nginx.conf'), nginxInclude(redirects, policies));
  writeFileSync(path.join(hosts, 'Caddyfile'), caddyfile(redirects, policies, site.url));
  writeFileSync(path.join(hosts, 'wrangler.json'), `${JSON.stringify(WRANGLER, null, 2)}\n`);
}

/**
 * Cloudflare's Workers assets: by itself it would take `.html` off every address. Paths are seen
 * from `hosts/`.
 */
const WRANGLER = {
  name: 'site',
  compatibility_date: '2026-01-01',
  assets: { directory: '../out', html_handling: 'none', not_found_handling: '404-page' },
};

/**
 * A file that is there already belongs to a page or to another old address; under one
 * (`/contact.html/x`) nothing can be written.
 */
function writeRefreshPages(out: string, { moved }: Redirects, siteUrl: string): void {
  for (const redirect of moved) {
    const name = refreshFile(redirect.from);
    if (name === null) continue;
    const file = path.join(out, name);
    if (existsSync(file) || isUnderFile(out, name)) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, refreshPage(redirect, siteUrl));
  }
}

function isUnderFile(folder: string, name: string): boolean {
  const folders = name.split('/').slice(0, -1);
  return folders.some((_, index) =>
    statSync(path.join(folder, ...folders.slice(0, index + 1)), { throwIfNoEntry: false })?.isFile(),
  );
}
