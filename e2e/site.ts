import { type Expertise, getExpertises, getPages, getSite, getSiteFacts, type Page } from '@/lib/content';

/*
 * What tests ask of the site follows from its content: every list of pages they walk through comes from here, so that an editor
 * who adds a page has it tested, and one who takes a page away breaks no test.
 */

export const site = getSite();
export const facts = getSiteFacts();

/** The published expertises, in their order. */
export const expertises: readonly Expertise[] = getExpertises();

/** Every published page. */
export const pages: readonly Page[] = [...getPages(), ...expertises];

/** Pages that are met in a list; the one that thanks for a message is met after one alone. */
export const listedPages: readonly Page[] = pages.filter(({ slug }) => slug !== 'merci');

/** Every document that the site shows somebody: its pages, and what stands in for one that is not there or failed. */
export const documents: readonly string[] = [...pages.map(({ href }) => href), '/404.html', '/500.html'];

/** The page with most to show: sections, neighbours, a call. For questions that one page answers for all. */
export const richest: Page = pages.reduce((most, page) =>
  page.body.text.length > most.body.text.length ? page : most,
);
