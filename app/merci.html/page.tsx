import type { Metadata } from 'next';
import { metadataOf, renderText, requirePage } from '@/app/_parts/page';
import { PageHeader } from '@/app/_parts/page-header';
import { Columns } from '@/components/columns';

/** Said after a message, and of no use to who comes from a search engine. */
export const generateMetadata = (): Metadata => ({
  ...metadataOf(requirePage('merci')),
  robots: { index: false },
});

export default async function ThanksPage() {
  const page = requirePage('merci');
  const { content } = await renderText(page);
  return (
    <main id="contenu">
      <PageHeader page={page} />
      <Columns>
        <article className="prose">{content}</article>
      </Columns>
    </main>
  );
}
