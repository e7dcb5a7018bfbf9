import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Columns } from '@/components/columns';
import { ExpertiseCards } from '@/components/expertise-cards';
import { FooterCTA } from '@/components/footer-cta';
import { Header } from '@/components/header';
import { mdxComponents } from '@/components/mdx-components';
import { getExpertises, getPage, getSite, getSiteFacts } from '@/lib/content';
import { pagePath } from '@/lib/content/addresses';
import { getImage } from '@/lib/images';
import { renderBody } from '@/lib/mdx/render';
import { pageMetadata } from '@/lib/seo/metadata';

export function generateMetadata(): Metadata {
  const page = getPage('expertises');
  if (!page) notFound();
  return pageMetadata(page, getSite(), getImage(page.header.image));
}

export default async function ExpertisesPage() {
  const page = getPage('expertises');
  if (!page) notFound();
  const { call_to_action: callToAction } = getSite();
  const { content } = await renderBody(page.body, getSiteFacts(), mdxComponents(getImage));
  return (
    <>
      <main id="contenu">
        <Header
          title={page.title}
          summary={page.summary}
          image={getImage(page.header.image)}
          draft={page.draft}
          trail={[{ label: 'Accueil', href: pagePath('accueil') }]}
        />
        <Columns aside={<div className="prose">{content}</div>}>
          <ExpertiseCards expertises={getExpertises()} imageNamed={getImage} />
        </Columns>
      </main>
      <FooterCTA
        title={callToAction.title}
        text={page.footerCta ?? callToAction.text}
        button={callToAction.button}
        href={pagePath('contact')}
      />
    </>
  );
}
