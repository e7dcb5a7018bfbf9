import type { Metadata } from 'next';
import { ContactCall } from '@/app/_parts/contact-call';
import { metadataOf, renderText, requirePage } from '@/app/_parts/page';
import { PageHeader } from '@/app/_parts/page-header';
import { Columns } from '@/components/columns';
import { SiteMap } from '@/components/site-map';
import { TableOfContents } from '@/components/table-of-contents';
import { getExpertises, getPages, getSite, type Page } from '@/lib/content';
import { HOME_SLUG, pageHref, segmentOf, slugOf } from '@/lib/content/addresses';

type Props = { params: Promise<{ page: string }> };

/** Said after a message: nobody comes there from a list. */
const THANKS_SLUG = 'merci';

/** Pages of `content/pages` that have a route of their own; every other file there becomes a page by itself. */
const WITH_OWN_ROUTE: ReadonlySet<string> = new Set([HOME_SLUG, 'contact', 'expertises', THANKS_SLUG]);

/** The page whose text is followed by the list of all pages. */
const SITE_MAP_SLUG = 'plan-du-site';

export const dynamicParams = false;
export const generateStaticParams = () =>
  getPages()
    .filter(({ slug }) => !WITH_OWN_ROUTE.has(slug))
    .map(({ slug }) => ({ page: segmentOf(slug) }));

/** The home page, then as a visitor meets them: the menu, the contact page, the foot; at last what none of these names. */
function pagesInOrder(): Page[] {
  const { navigation, footer_navigation: footer = [] } = getSite();
  const hrefs = [...navigation, { href: pageHref('contact') }, ...footer].map(({ href }) => href);
  const met = [pageHref(HOME_SLUG), ...hrefs];
  const rank = ({ href }: Page): number => (met.includes(href) ? met.indexOf(href) : met.length);
  return getPages()
    .filter(({ slug }) => slug !== THANKS_SLUG)
    .sort((a, b) => rank(a) - rank(b));
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  metadataOf(requirePage(slugOf((await params).page)));

export default async function ContentPage({ params }: Props) {
  const page = requirePage(slugOf((await params).page));
  const { content, toc } = await renderText(page);
  return (
    <>
      <main id="contenu">
        <PageHeader page={page} />
        <Columns aside={<TableOfContents entries={toc} />}>
          <article className="prose">
            {content}
            {page.slug === SITE_MAP_SLUG && <SiteMap pages={pagesInOrder()} expertises={getExpertises()} />}
          </article>
        </Columns>
      </main>
      {page.footerCta !== undefined && <ContactCall text={page.footerCta} />}
    </>
  );
}
