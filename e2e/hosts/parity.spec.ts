import { expect, test } from '@playwright/test';
import { getExpertises, getPages } from '@/lib/content';
import { redirectsOf } from '@/lib/http/redirects';
import { ask } from '@/tools/hosts/ask';
import { type Asked, addressTable } from '@/tools/hosts/table';
import { faultsOf, tableOfContent } from '@/tools/hosts/verify';
import { hardRedirects } from './hard-site';

/** Those that answer malformed addresses by a 400 of their own, before they read a rule. */
const REFUSES_EARLY = /^(?:apache|caddy)/;

/**
 * What a host of files is told: the site's redirects, and hard ones. `next start` was built with
 * the site's alone.
 */
function tableWithHard(): Asked[] {
  const pages = [...getPages(), ...getExpertises()];
  const [first] = getExpertises();
  if (!first) throw new Error('content/expertises holds no page to ask for');
  return addressTable(
    pages.map(({ href }) => href),
    [...redirectsOf(pages).moved, ...hardRedirects],
    `/expertises/${first.slug}.html`,
  );
}

/**
 * One table of addresses, asked of whoever serves the site: the same status, place, content, and
 * one policy.
 */
test('every address is answered as on any other host', async ({ baseURL }, { project }) => {
  const table = project.name === 'server' ? tableOfContent() : tableWithHard();
  expect(table.length).toBeGreaterThan(200);
  const faults: string[] = [];
  for (const { refusedEarly = false, ...asked } of table) {
    const refusable = refusedEarly && REFUSES_EARLY.test(project.name);
    const expected: Asked = refusable ? { ...asked, refusedEarly } : asked;
    faults.push(...faultsOf(expected, await ask(baseURL ?? '', asked.path), 'out'));
  }
  expect(faults).toEqual([]);
});
