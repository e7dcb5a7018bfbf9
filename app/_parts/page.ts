import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { Graph } from 'schema-dts';
import { mdxComponents } from '@/components/mdx-components';
import { getBeside, getLastChange, getLibrary, getPage, getSite, getSiteFacts } from '@/lib/content';
import { slugOf } from '@/lib/content/addresses';
import type { KindName, PageOf } from '@/lib/content/kinds';
import type { Page } from '@/lib/content/page';
import { getImage } from '@/lib/images';
import { sharingHref, shownFor } from '@/lib/images/sharing';
import { type MdxComponents, type RenderedBody, renderBody } from '@/lib/mdx/render';
import { pageGraph } from '@/lib/seo/json-ld';
import { pageMetadata } from '@/lib/seo/metadata';

/** What Next hands to a route of `[slug]`. */
export type SlugProps = { params: Promise<{ slug: string }> };

/** The page that a route is for; its file gone, the route answers as if it were not there. */
export function requirePage<K extends KindName>(kind: K, slug: string): PageOf<K> {
  const page = getPage(kind, slug);
  if (!page) notFound();
  return page;
}

/** The page of a route of `[slug]`. */
export const requestedPage = async <K extends KindName>(kind: K, { params }: SlugProps): Promise<PageOf<K>> =>
  requirePage(kind, slugOf((await params).slug));

/** @param further where the page is a list, and this the second page of it or one after. */
export const metadataOf = (page: Page, further?: { title: string; href: string }): Metadata =>
  pageMetadata(page, getSite(), getImage(page.header.image), further);

/** The text of a page with the site's components, and its sections. `own` stand for elements of this page alone. */
export const renderText = ({ body }: Page, own: MdxComponents = {}): Promise<RenderedBody> =>
  renderBody(body, getSiteFacts(), { ...mdxComponents(getImage), ...own });

/** What a page tells machines of itself and of the way to it. */
export function graphOf(page: Page): Graph {
  const { site, data } = getLibrary();
  return pageGraph(page, {
    site,
    trail: getBeside(page).trail,
    people: data.equipe,
    image: sharingHref(page, shownFor(page, site, getImage(page.header.image))),
    changed: getLastChange(page),
  });
}
