import type { Metadata } from 'next';
import { ListPage } from '@/app/_parts/list-page';
import { metadataOf, requirePage } from '@/app/_parts/page';

export const generateMetadata = (): Metadata => metadataOf(requirePage('pages', 'articles'));

export default function ArticlesPage() {
  return <ListPage kind="articles" />;
}
