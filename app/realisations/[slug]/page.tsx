import type { Metadata } from 'next';
import { KindPage } from '@/app/_parts/kind-page';
import { metadataOf, requestedPage, type SlugProps } from '@/app/_parts/page';
import { Quote } from '@/components/quote';
import { RealisationFacts } from '@/components/realisation-facts';
import { Results } from '@/components/results';
import { getPages } from '@/lib/content';
import { segmentsToRender } from '@/lib/content/segments';

export const dynamicParams = false;
export const generateStaticParams = () => segmentsToRender(getPages('realisations'));

export const generateMetadata = async (props: SlugProps): Promise<Metadata> =>
  metadataOf(await requestedPage('realisations', props));

export default async function RealisationPage(props: SlugProps) {
  const page = await requestedPage('realisations', props);
  return (
    <KindPage page={page} details={<RealisationFacts {...page} />}>
      <Results results={page.results} />
      {page.quote && <Quote {...page.quote} />}
    </KindPage>
  );
}
