/**
 * The site as it was exported, with more that a host has to be told: hard old addresses, and a
 * folder that has a policy of its own. What is served is made by what `npm run export` calls, from
 * the pages that it wrote.
 */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getEveryPage, getSite } from '@/lib/content';
import { ADMIN_FOLDER } from '@/lib/http/headers';
import { HARD_MOVED } from '@/tools/hosts/testing/hard-moved';
import { writeHosts } from '@/tools/hosts/write';

const TARGET = '/agence.html';

/** The site is one that is written in a browser, though another editor stands there than ours. */
const SITE = { ...getSite(), redaction: { depot: 'agence/site', branche: 'main' } };

/** The folder that has a page, and a policy of its own. */
export const OWN_FOLDER = {
  address: ADMIN_FOLDER,
  page: '<!doctype html><title>Rédaction</title>',
  file: `${ADMIN_FOLDER}outil.js`,
};

/** What such a host must know beside the site's own redirects. */
export const hardRedirects = HARD_MOVED.map((from) => ({ from, to: TARGET }));

/** The pages of the content, one of which has the hard old addresses too. */
export const hardPages = (): { href: string; redirectFrom: readonly string[] }[] =>
  getEveryPage().map(({ href, redirectFrom }) => ({
    href,
    redirectFrom: href === TARGET ? [...redirectFrom, ...HARD_MOVED.map(encodeURI)] : redirectFrom,
  }));

/** Writes it into a new folder, and returns that: `out/` and `hosts/` are in it. */
export function makeHardSite(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'site-'));
  // A server may read it under another name than ours.
  chmodSync(root, 0o755);
  cpSync('out', path.join(root, 'out'), { recursive: true });
  mkdirSync(path.join(root, 'out', OWN_FOLDER.address));
  writeFileSync(path.join(root, 'out', OWN_FOLDER.address, 'index.html'), OWN_FOLDER.page);
  writeFileSync(path.join(root, 'out', OWN_FOLDER.file), '1;');
  writeHosts(root, SITE, hardPages(), path.join(root, 'out'));
  return root;
}
