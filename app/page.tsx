import type { Metadata } from 'next';
import { ContactCall } from '@/app/_parts/contact-call';
import { metadataOf, renderText, requirePage } from '@/app/_parts/page';
import { PageHeader } from '@/app/_parts/page-header';
import { ExpertiseCards } from '@/components/expertise-cards';
import { JsonLd } from '@/components/json-ld';
import { getExpertises, getSite } from '@/lib/content';
import { HOME_SLUG } from '@/lib/content/addresses';
import { getImage } from '@/lib/images';
import { homeGraph } from '@/lib/seo/json-ld';

export const generateMetadata = (): Metadata => metadataOf(requirePage(HOME_SLUG));

export default async function HomePage() {
  const page = requirePage(HOME_SLUG);
  const index = requirePage('expertises');
  const { content } = await renderText(page);
  return (
    <>
      <JsonLd graph={homeGraph(getSite())} />
      <main id="contenu">
        <PageHeader page={page} />
        <div className="frame py-14">
          <div className="prose prose-aside">{content}</div>
        </div>
        <section aria-labelledby="expertises" className="frame pb-14">
          <h2 id="expertises" className="title mb-3">
            <a href={index.href} className="hover:text-accent">
              {index.title}
            </a>
          </h2>
          <p className="mb-8 max-w-[52ch] text-muted">{index.summary}</p>
          <ExpertiseCards expertises={getExpertises()} imageNamed={getImage} level={3} />
        </section>
      </main>
      <ContactCall text={page.footerCta} />
    </>
  );
}
