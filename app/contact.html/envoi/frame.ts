import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CONTACT_FORM_ID } from '@/components/contact/form';
import { pageHref } from '@/lib/content/addresses';

const FORM = new RegExp(`<form\\b[^>]* id="${CONTACT_FORM_ID}"[^]*?</form>`);

/** Where `npm run build` leaves the page: without a script, its stylesheet in it. */
const BUILT_PAGE = path.join('.next', 'server', 'app', `${pageHref('contact').slice(1)}.html`);

/**
 * The built page of the form with another form in its place. The answer to a post so is the page the
 * visitor knows, and needs neither the content nor Next's scripts.
 * @param form the HTML of the whole `<form>`.
 * @param title what stands before the page's own title.
 */
export async function insertForm(request: Request, form: string, title: string): Promise<string> {
  const page = await findPage(request);
  if (!page || !FORM.test(page)) return bareDocument(form, title);
  // By functions: a « $ » that was typed would mean something in a replacement.
  return page
    .replace(FORM, () => form)
    .replace(/<title>/, () => `<title>${title} – `);
}

/** The page as a file of the build, or where the files are elsewhere, as the site itself serves it. */
async function findPage(request: Request): Promise<string | undefined> {
  const built = await readFile(BUILT_PAGE, 'utf8').catch(() => undefined);
  if (built !== undefined && process.env.NODE_ENV === 'production') return built;
  const { VERCEL_URL } = process.env;
  const site = VERCEL_URL === undefined ? new URL(request.url).origin : `https://${VERCEL_URL}`;
  const response = await fetch(new URL(pageHref('contact'), site)).catch(() => undefined);
  // While somebody writes, Next's scripts would put the empty form back.
  return response?.ok ? (await response.text()).replace(/<script\b[^]*?<\/script>/g, '') : undefined;
}

/** What still can be said where the page is nowhere to be found. */
const bareDocument = (form: string, title: string): string =>
  `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1 id="ecrire">Écrivez-nous</h1>${form}</main></body></html>`;
