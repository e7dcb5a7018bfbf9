import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { mdxComponents } from '@/components/mdx-components';
import { getPage, getSite, getSiteFacts, type Page } from '@/lib/content';
import { getImage } from '@/lib/images';
import { type RenderedBody, renderBody } from '@/lib/mdx/render';
import { pageMetadata } from '@/lib/seo/metadata';

/** The page of `content/pages` that a route is for; its file gone, the route answers as if it were not there. */
export function requirePage(slug: string): Page {
  const page = getPage(slug);
  if (!page) notFound();
  return page;
}

export const metadataOf = (page: Page): Metadata =>
  pageMetadata(page, getSite(), getImage(page.header.image));

/** The text of a page with the site's components, and its sections. */
export const renderText = ({ body }: Page): Promise<RenderedBody> =>
  renderBody(body, getSiteFacts(), mdxComponents(getImage));
