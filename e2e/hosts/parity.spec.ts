import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ask } from '@/tools/hosts/ask';
import { addressTable } from '@/tools/hosts/table';
import { PAGES } from '../site-pages';

/** One table of addresses, asked of whoever serves the site: the same status, place and content. */

const TABLE = addressTable(
  [...PAGES, '/merci.html'],
  [
    { from: '/métiers.html', to: '/expertises.html' },
    { from: '/nos-expertises', to: '/expertises.html' },
  ],
  '/expertises/developpeur-back-end.html',
);

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
