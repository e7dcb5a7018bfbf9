import type { Metadata } from 'next';
import { KindPage } from '@/app/_parts/kind-page';
import { furtherListMetadata, ListPage } from '@/app/_parts/list-page';
import { metadataOf, requestedPage, type SlugProps } from '@/app/_parts/page';
import { ArticleLine } from '@/components/article-line';
import { getLibrary, getPages } from '@/lib/content';
import { listNumber, slugOf } from '@/lib/content/addresses';
import { furtherListPages } from '@/lib/content/library';
import { segmentsToRender } from '@/lib/content/segments';

/** The second page of the list and those after it stand beside the articles. */
const furtherPages = (): { slug: string }[] =>
  furtherListPages(getLibrary())
    .filter((href) => href.startsWith('/articles/'))
    .map((href) => ({ slug: href.slice('/articles/'.length) }));

export const dynamicParams = false;
export const generateStaticParams = () => [...segmentsToRender(getPages('articles')), ...furtherPages()];

export async function generateMetadata(props: SlugProps): Promise<Metadata> {
  const number = listNumber(slugOf((await props.params).slug));
  return number === null
    ? metadataOf(await requestedPage('articles', props))
    : furtherListMetadata('articles', number);
}

export default async function ArticlePage(props: SlugProps) {
  const number = listNumber(slugOf((await props.params).slug));
  if (number !== null) return <ListPage kind="articles" number={number} />;
  const page = await requestedPage('articles', props);
  const [author] = page.references.auteur ?? [];
  const { site, data } = getLibrary();
  const person = data.equipe.find(({ slug }) => slug === author);
  return (
    <KindPage
      page={page}
      isLow
      details={<ArticleLine date={page.date} author={person?.name ?? site.name} />}
    />
  );
}
