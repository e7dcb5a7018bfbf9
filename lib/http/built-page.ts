import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { deploymentUrl, isWriting } from '../env';

/**
 * The HTML of a page of this site, as it was built: without a script, its stylesheet in it. Where
 * the files are elsewhere, it is asked for as a visitor asks. `undefined` where it cannot be had.
 * @param href the page's address, `/contact.html`.
 * @param asked the address of the request that wants it.
 */
export async function builtPage(href: string, asked: string): Promise<string | undefined> {
  // Never the host that a visitor asked for, who may name any.
  const site = isWriting() ? new URL(asked).origin : deploymentUrl();
  if (site === undefined)
    return readFile(path.join(BUILT_PAGES, `${href}.html`), 'utf8').catch(() => undefined);
  const response = await fetch(new URL(href, site)).catch(() => undefined);
  // While somebody writes, Next's scripts would make the page anew.
  return response?.ok ? (await response.text()).replace(/<script\b[\s\S]*?<\/script>/g, '') : undefined;
}

const BUILT_PAGES = path.join('.next', 'server', 'app');
