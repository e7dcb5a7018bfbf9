import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Columns } from '@/components/columns';
import { ExpertiseLinks } from '@/components/expertise-links';
import { FooterCTA } from '@/components/footer-cta';
import { Header } from '@/components/header';
import { JsonLd } from '@/components/json-ld';
import { mdxComponents } from '@/components/mdx-components';
import { TableOfContents } from '@/components/table-of-contents';
import { toRender } from '@/lib/build/kept-pages';
import { getExpertise, getExpertises, getPage, getSite, getSiteFacts } from '@/lib/content';
import { pagePath } from '@/lib/content/addresses';
import { around } from '@/lib/content/around';
import { getImage } from '@/lib/images';
import { renderBody } from '@/lib/mdx/render';
import { expertiseGraph } from '@/lib/seo/json-ld';
import { pageMetadata } from '@/lib/seo/metadata';

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => toRender(getExpertises()).map(({ slug }) => ({ slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const expertise = getExpertise((await params).slug);
  if (!expertise) notFound();
  return pageMetadata(expertise, getSite(), getImage(expertise.header.image));
}

export default async function ExpertisePage({ params }: Props) {
  const expertise = getExpertise((await params).slug);
  const index = getPage('expertises');
  if (!expertise || !index) notFound();
  const { title, summary, header, footerCta, draft, body } = expertise;
  const site = getSite();
  const { call_to_action: callToAction } = site;
  const { content, toc } = await renderBody(body, getSiteFacts(), mdxComponents(getImage));
  return (
    <>
      <JsonLd graph={expertiseGraph(site, index, expertise)} />
      <main id="contenu">
        <Header
          title={title}
          summary={summary}
          image={getImage(header.image)}
          imageAlt={header.alt}
          imageCredit={header.credit}
          draft={draft}
          pageSlug={expertise.slug}
          trail={[
            { label: 'Accueil', href: pagePath('accueil') },
            { label: 'Expertises', href: pagePath('expertises') },
          ]}
        />
        <Columns aside={<TableOfContents entries={toc} />}>
          <article className="prose">{content}</article>
        </Columns>
        <ExpertiseLinks {...around(expertise, getExpertises())} />
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
