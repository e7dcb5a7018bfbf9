import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ExpertiseCards } from '@/components/expertise-cards';
import { FooterCTA } from '@/components/footer-cta';
import { Header } from '@/components/header';
import { JsonLd } from '@/components/json-ld';
import { mdxComponents } from '@/components/mdx-components';
import { getExpertises, getPage, getSite, getSiteFacts } from '@/lib/content';
import { HOME_SLUG, pagePath } from '@/lib/content/addresses';
import { getImage } from '@/lib/images';
import { renderBody } from '@/lib/mdx/render';
import { homeGraph } from '@/lib/seo/json-ld';
import { pageMetadata } from '@/lib/seo/metadata';

export function generateMetadata(): Metadata {
  const page = getPage(HOME_SLUG);
  if (!page) notFound();
  return pageMetadata(page, getSite(), getImage(page.header.image));
}

export default async function HomePage() {
  const page = getPage(HOME_SLUG);
  const index = getPage('expertises');
  if (!page || !index) notFound();
  const { title, summary, header, footerCta, body } = page;
  const site = getSite();
  const { call_to_action: callToAction } = site;
  const { content } = await renderBody(body, getSiteFacts(), mdxComponents(getImage));
  return (
    <>
      <JsonLd graph={homeGraph(site)} />
      <main id="contenu">
        <Header
          title={title}
          summary={summary}
          image={getImage(header.image)}
          imageAlt={header.alt}
          imageCredit={header.credit}
          draft={page.draft}
        />
        <div className="frame py-14">
          <div className="prose prose-aside">{content}</div>
        </div>
        <section aria-labelledby="expertises" className="frame pb-14">
          <h2 id="expertises" className="mb-3 text-[clamp(1.6rem,1.2rem+1.4vw,2.125rem)]">
            <a href={index.path} className="no-underline hover:text-accent">
              {index.title}
            </a>
          </h2>
          <p className="mb-8 max-w-[52ch] text-muted">{index.summary}</p>
          <ExpertiseCards expertises={getExpertises()} imageNamed={getImage} level={3} />
        </section>
      </main>
      <FooterCTA
        title={callToAction.title}
        text={footerCta ?? callToAction.text}
        button={callToAction.button}
        href={pagePath('contact')}
      />
    </>
  );
}
