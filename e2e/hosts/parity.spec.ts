import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { filesUnder } from '@/tools/files.mjs';
import { ask } from '@/tools/hosts/ask';
import type { Asked } from '@/tools/hosts/asked';
import { faultsOf, tableOfContent } from '@/tools/hosts/verify';
import { hardRedirects } from './hard-site';

/** Those that answer malformed addresses by a 400 of their own, before they read a rule. */
const REFUSES_EARLY = /^(?:apache|caddy)/;

/**
 * One table of addresses, asked of whoever serves the site: the same status, place, content, and
 * one policy. What is asked of a document need not be asked of each host: here every host is seen to
 * send the bytes of `out/`. `next start` was built with the redirects of the content alone.
 */
test('every address is answered as on any other host', async ({ baseURL }, { project }) => {
  const table = tableOfContent(project.name === 'server' ? [] : hardRedirects);
  expect(table.length).toBeGreaterThan(200);
  const faults: string[] = [];
  for (const { refusedEarly = false, ...asked } of table) {
    const refusable = refusedEarly && REFUSES_EARLY.test(project.name);
    const expected: Asked = refusable ? { ...asked, refusedEarly } : asked;
    faults.push(...faultsOf(expected, await ask(baseURL ?? '', asked.path), 'out'));
  }
  expect(faults).toEqual([]);
});

test('every other file of the export is sent as it lies there', async ({ baseURL }) => {
  const asked = new Set(tableOfContent().map(({ file }) => file));
  // Files for a host alone, and pages at old addresses, which a host that knows redirects does not need.
  const isServed = (file: string): boolean => !/^[_.]|\.(?:html|br|gz)$/.test(file) && !asked.has(file);
  const files = filesUnder('out').filter(isServed);
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const { status, body } = await ask(baseURL ?? '', encodeURI(`/${file}`));
    expect(status, file).toBe(200);
    expect(body.equals(readFileSync(`out/${file}`)), file).toBe(true);
  }
});
