import type { Metadata } from 'next';
import { graphOf, metadataOf, renderText, requirePage } from '@/app/_parts/page';
import { PageHeader } from '@/app/_parts/page-header';
import { SitePage } from '@/app/_parts/site-page';
import { Columns } from '@/components/columns';
import { JsonLd } from '@/components/json-ld';
import { OWN_PAGES } from '@/lib/content/own-pages';

const requireThanks = () => requirePage('pages', OWN_PAGES.thanks.slug);

export const generateMetadata = (): Metadata => metadataOf(requireThanks());

export default async function ThanksPage() {
  const page = requireThanks();
  const { content } = await renderText(page);
  return (
    <SitePage page={page}>
      <JsonLd graph={graphOf(page)} />
      <PageHeader page={page} />
      <Columns>
        <article className="prose">{content}</article>
      </Columns>
    </SitePage>
  );
}
