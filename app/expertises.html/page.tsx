import type { Metadata } from 'next';
import { ContactCall } from '@/app/_parts/contact-call';
import { metadataOf, renderText, requirePage } from '@/app/_parts/page';
import { PageHeader } from '@/app/_parts/page-header';
import { Columns } from '@/components/columns';
import { ExpertiseCards } from '@/components/expertise-cards';
import { getExpertises } from '@/lib/content';
import { getImage } from '@/lib/images';

export const generateMetadata = (): Metadata => metadataOf(requirePage('expertises'));

export default async function ExpertisesPage() {
  const page = requirePage('expertises');
  const { content } = await renderText(page);
  return (
    <>
      <main id="contenu">
        <PageHeader page={page} />
        <Columns aside={<div className="prose">{content}</div>}>
          <ExpertiseCards expertises={getExpertises()} imageNamed={getImage} />
        </Columns>
      </main>
      <ContactCall text={page.footerCta} />
    </>
  );
}
