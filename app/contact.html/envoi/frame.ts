import { CONTACT_FORM_ID } from '@/components/contact/form';

const FORM = new RegExp(`<form\\b[^>]* id="${CONTACT_FORM_ID}"[\\s\\S]*?</form>`);

/**
 * The page of the form with another form in its place: the answer to a post is the page the visitor
 * knows, and needs neither the content nor Next's scripts.
 * @param form the HTML of the whole `<form>`.
 * @param news what is read out first, and stands in the tab before the page's own title.
 */
export function withForm(page: string | undefined, form: string, news: string): string {
  if (!page || !FORM.test(page)) return bareDocument(form, news);
  // By functions: a « $ » that was typed would mean something in a replacement.
  return page.replace(FORM, () => form).replace('<title>', () => `<title>${news} – `);
}

/** What still can be said where the page is nowhere to be found. */
const bareDocument = (form: string, title: string): string =>
  `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1 id="ecrire">Écrivez-nous</h1>${form}</main></body></html>`;
