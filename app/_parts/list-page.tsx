import { Columns } from '@/components/columns';
import { JsonLd } from '@/components/json-ld';
import { PageCards } from '@/components/page-cards';
import { Pagination } from '@/components/pagination';
import { getPages } from '@/lib/content';
import { listPageHref, pageCount } from '@/lib/content/addresses';
import { KINDS, type KindName } from '@/lib/content/kinds';
import { getImage } from '@/lib/images';
import { ContactCall } from './contact-call';
import { graphOf, renderText, requirePage } from './page';
import { PageHeader } from './page-header';

type Props = {
  kind: KindName;
  /** Which page of the list, from 1. */
  number?: number;
};

/** The page that lists a kind: its own text, and a card for each page. */
export async function ListPage({ kind, number = 1 }: Props) {
  const page = requirePage('pages', kind);
  const all = getPages(kind);
  const size = KINDS[kind].pageSize ?? all.length;
  const count = pageCount(all.length, size);
  const cards = <PageCards pages={all.slice((number - 1) * size, number * size)} imageNamed={getImage} />;
  const { content } = await renderText(page);
  const title = number === 1 ? page.title : `${page.title}, page ${number}`;
  return (
    <>
      <JsonLd graph={graphOf(page)} />
      <main id="contenu">
        <PageHeader page={{ ...page, title }} />
        <Columns aside={<div className="prose">{content}</div>}>
          {count > 1 ? (
            <div>
              {cards}
              <Pagination number={number} count={count} hrefOf={(nth) => listPageHref(kind, nth)} />
            </div>
          ) : (
            cards
          )}
        </Columns>
      </main>
      <ContactCall text={page.footerCta} />
    </>
  );
}
