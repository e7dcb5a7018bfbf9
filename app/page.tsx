import type { Metadata } from 'next';
import { metadataOf, renderText, requirePage } from '@/app/_parts/page';
import { PageHeader } from '@/app/_parts/page-header';
import { SitePage } from '@/app/_parts/site-page';
import { ContactWays } from '@/components/contact-ways';
import { HomeBlock } from '@/components/home-block';
import { JsonLd } from '@/components/json-ld';
import { PageSection } from '@/components/page-section';
import { getBeside, getSite } from '@/lib/content';
import { HOME_SLUG, pageHref } from '@/lib/content/addresses';
import { OWN_PAGES } from '@/lib/content/own-pages';
import { getImage } from '@/lib/images';
import { homeGraph } from '@/lib/seo/json-ld';

export const generateMetadata = (): Metadata => metadataOf(requirePage('pages', HOME_SLUG));

export default async function HomePage() {
  const page = requirePage('pages', HOME_SLUG);
  const { content, toc } = await renderText(page, { div: HomeBlock });
  return (
    <SitePage page={page} call={page.footerCta ?? true}>
      <JsonLd graph={homeGraph(getSite())} />
      <PageHeader page={page} size="home">
        <ContactWays
          label={getSite().call_to_action.button}
          href={pageHref(OWN_PAGES.contact.slug)}
          other={toc.at(-1)}
        />
      </PageHeader>
      <div className="prose home">{content}</div>
      {getBeside(page).sections.map((section) => (
        <PageSection key={section.id} section={section} imageNamed={getImage} />
      ))}
    </SitePage>
  );
}
