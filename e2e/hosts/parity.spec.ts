import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { filesUnder } from '@/tools/files.mjs';
import { ask } from '@/tools/hosts/ask';
import { tableOfContent } from '@/tools/hosts/verify';

/**
 * One table of addresses, asked of whoever serves the site: the same status, place and content. What is asked of a document need not be
 * asked of each host: here every host is seen to send the bytes of `out/`.
 */
const TABLE = tableOfContent();

for (const { path, status, location, file } of TABLE) {
  test(`${path} is answered with ${location ?? file}`, async ({ baseURL }, { project }) => {
    const answer = await ask(baseURL ?? '', path);
    // For good, both: 308 keeps a POST a POST, 301 is what nginx has always said.
    expect([301, 308].includes(answer.status) ? 301 : answer.status).toBe(status);
    expect(answer.headers.location).toBe(location);
    // The one page that differs: a server takes a message in, files cannot.
    const differs = project.name === 'server' && file === 'contact.html';
    if (file !== undefined && !differs) expect(answer.body.equals(readFileSync(`out/${file}`))).toBe(true);
  });
}

test('every other file of the export is sent as it lies there', async ({ baseURL }) => {
  const asked = new Set(TABLE.map(({ file }) => file));
  // Files for a host alone, and pages at old addresses, which a host that knows redirects does not need.
  const isServed = (file: string): boolean => !/^_|\.(?:html|br|gz)$/.test(file) && !asked.has(file);
  const files = filesUnder('out').filter(isServed);
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const { status, body } = await ask(baseURL ?? '', encodeURI(`/${file}`));
    expect(status, file).toBe(200);
    expect(body.equals(readFileSync(`out/${file}`)), file).toBe(true);
  }
});
