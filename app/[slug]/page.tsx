import type { Metadata } from 'next';
import { graphOf, metadataOf, renderText, requestedPage, type SlugProps } from '@/app/_parts/page';
import { PageHeader } from '@/app/_parts/page-header';
import { SitePage } from '@/app/_parts/site-page';
import { Columns } from '@/components/columns';
import { JsonLd } from '@/components/json-ld';
import { SiteMap } from '@/components/site-map';
import { TableOfContents } from '@/components/table-of-contents';
import { Team } from '@/components/team';
import { getBeside, getLibrary, getPages } from '@/lib/content';
import { HOME_SLUG, pageHref } from '@/lib/content/addresses';
import { pagesInOrder } from '@/lib/content/beside';
import { OWN_PAGES } from '@/lib/content/own-pages';
import { segmentsToRender } from '@/lib/content/segments';
import { getImage } from '@/lib/images';

export const dynamicParams = false;
export const generateStaticParams = () => segmentsToRender(getPages('pages'));

export const generateMetadata = async (props: SlugProps): Promise<Metadata> =>
  metadataOf(await requestedPage('pages', props));

export default async function ContentPage(props: SlugProps) {
  const page = await requestedPage('pages', props);
  const library = getLibrary();
  const { content, toc } = await renderText(page);
  return (
    <SitePage page={page} call={page.footerCta}>
      <JsonLd graph={graphOf(page)} />
      <PageHeader page={page} size={page.slug === OWN_PAGES.agency.slug ? 'tall' : 'low'} />
      <Columns aside={<TableOfContents entries={toc} />}>
        <article className="prose">
          {content}
          {page.slug === OWN_PAGES.siteMap.slug && (
            <SiteMap
              homeHref={pageHref(HOME_SLUG)}
              pages={pagesInOrder(library)}
              sections={getBeside(page).sections}
            />
          )}
        </article>
      </Columns>
      {page.slug === OWN_PAGES.agency.slug && <Team people={library.data.equipe} imageNamed={getImage} />}
    </SitePage>
  );
}
