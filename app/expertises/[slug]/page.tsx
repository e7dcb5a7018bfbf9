import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ContactCall } from '@/app/_parts/contact-call';
import { metadataOf, renderText, requirePage } from '@/app/_parts/page';
import { PageHeader } from '@/app/_parts/page-header';
import { Columns } from '@/components/columns';
import { ExpertiseLinks } from '@/components/expertise-links';
import { JsonLd } from '@/components/json-ld';
import { Prose } from '@/components/prose';
import { TableOfContents } from '@/components/table-of-contents';
import { type Expertise, getExpertise, getExpertises, getSite } from '@/lib/content';
import { segmentOf, slugOf } from '@/lib/content/addresses';
import { neighboursOf } from '@/lib/content/neighbours';
import { expertiseGraph } from '@/lib/seo/json-ld';
import { toRender } from '@/tools/builder/page-cache';

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;
export const generateStaticParams = () =>
  toRender(getExpertises()).map(({ slug }) => ({ slug: segmentOf(slug) }));

async function requireExpertise({ params }: Props): Promise<Expertise> {
  const expertise = getExpertise(slugOf((await params).slug));
  if (!expertise) notFound();
  return expertise;
}

export const generateMetadata = async (props: Props): Promise<Metadata> =>
  metadataOf(await requireExpertise(props));

export default async function ExpertisePage(props: Props) {
  const expertise = await requireExpertise(props);
  const index = requirePage('expertises');
  const { content, toc } = await renderText(expertise);
  return (
    <>
      <JsonLd graph={expertiseGraph(getSite(), index, expertise)} />
      <main id="contenu">
        <PageHeader
          page={expertise}
          pageSlug={expertise.slug}
          under={[{ label: 'Expertises', href: index.href }]}
        />
        <Columns aside={<TableOfContents entries={toc} />}>
          <Prose text={content} />
        </Columns>
        <ExpertiseLinks {...neighboursOf(expertise, getExpertises())} />
      </main>
      <ContactCall text={expertise.footerCta} />
    </>
  );
}
