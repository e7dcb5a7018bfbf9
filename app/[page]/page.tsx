import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Columns } from '@/components/columns';
import { FooterCTA } from '@/components/footer-cta';
import { Header } from '@/components/header';
import { mdxComponents } from '@/components/mdx-components';
import { SiteMap } from '@/components/site-map';
import { TableOfContents } from '@/components/table-of-contents';
import { getExpertises, getPage, getPages, getSite, getSiteFacts, type Page } from '@/lib/content';
import { HOME_SLUG, pagePath } from '@/lib/content/addresses';
import { getImage } from '@/lib/images';
import { renderBody } from '@/lib/mdx/render';
import { pageMetadata } from '@/lib/seo/metadata';

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
    .map(({ slug }) => ({ page: slug }));

/** The home page, then as a visitor meets them: the menu, the contact page, the foot; at last what none of these names. */
function pagesInOrder(): Page[] {
  const { navigation, footer_navigation: footer = [] } = getSite();
  const hrefs = [...navigation, { href: pagePath('contact') }, ...footer].map(({ href }) => href);
  const met = [pagePath(HOME_SLUG), ...hrefs];
  const rank = ({ path }: Page): number => (met.includes(path) ? met.indexOf(path) : met.length);
  return getPages()
    .filter(({ slug }) => slug !== THANKS_SLUG)
    .sort((a, b) => rank(a) - rank(b));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = getPage((await params).page);
  if (!page) notFound();
  return pageMetadata(page, getSite(), getImage(page.header.image));
}

export default async function ContentPage({ params }: Props) {
  const page = getPage((await params).page);
  if (!page) notFound();
  const { slug, title, summary, header, footerCta, body } = page;
  const { call_to_action: callToAction } = getSite();
  const { content, toc } = await renderBody(body, getSiteFacts(), mdxComponents(getImage));
  return (
    <>
      <main id="contenu">
        <Header
          title={title}
          summary={summary}
          image={getImage(header.image)}
          imageAlt={header.alt}
          imageCredit={header.credit}
          trail={[{ label: 'Accueil', href: pagePath(HOME_SLUG) }]}
        />
        <Columns aside={<TableOfContents entries={toc} />}>
          <article className="prose">
            {content}
            {slug === SITE_MAP_SLUG && <SiteMap pages={pagesInOrder()} expertises={getExpertises()} />}
          </article>
        </Columns>
      </main>
      {footerCta !== undefined && (
        <FooterCTA
          title={callToAction.title}
          text={footerCta}
          button={callToAction.button}
          href={pagePath('contact')}
        />
      )}
    </>
  );
}
