import type { Metadata } from 'next';
import { KindPage } from '@/app/_parts/kind-page';
import { metadataOf, requestedPage, type SlugProps } from '@/app/_parts/page';
import { getPages } from '@/lib/content';
import { segmentsToRender } from '@/lib/content/segments';

export const dynamicParams = false;
export const generateStaticParams = () => segmentsToRender(getPages('expertises'));

export const generateMetadata = async (props: SlugProps): Promise<Metadata> =>
  metadataOf(await requestedPage('expertises', props));

export default async function ExpertisePage(props: SlugProps) {
  return <KindPage page={await requestedPage('expertises', props)} />;
}
