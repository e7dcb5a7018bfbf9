import type { Metadata } from 'next';
import { ContactCall } from '@/app/_parts/contact-call';
import { metadataOf, renderText, requirePage } from '@/app/_parts/page';
import { PageHeader } from '@/app/_parts/page-header';
import { JsonLd } from '@/components/json-ld';
import { PageSection } from '@/components/page-section';
import { getBeside, getSite } from '@/lib/content';
import { HOME_SLUG } from '@/lib/content/addresses';
import { getImage } from '@/lib/images';
import { homeGraph } from '@/lib/seo/json-ld';

export const generateMetadata = (): Metadata => metadataOf(requirePage('pages', HOME_SLUG));

export default async function HomePage() {
  const page = requirePage('pages', HOME_SLUG);
  const { content } = await renderText(page);
  return (
    <>
      <JsonLd graph={homeGraph(getSite())} />
      <main id="contenu">
        <PageHeader page={page} />
        <div className="frame py-14">
          <div className="prose prose-aside">{content}</div>
        </div>
        {getBeside(page).sections.map((section) => (
          <PageSection key={section.id} section={section} imageNamed={getImage} />
        ))}
      </main>
      <ContactCall text={page.footerCta} />
    </>
  );
}
