import { JsonLd } from '@/components/json-ld';
import { PageCards } from '@/components/page-cards';
import { PageLines } from '@/components/page-lines';
import { Pagination } from '@/components/pagination';
import { getPages } from '@/lib/content';
import { listPageHref, pageCount } from '@/lib/content/addresses';
import { KINDS, type KindName } from '@/lib/content/kinds';
import { getImage } from '@/lib/images';
import { graphOf, renderText, requirePage } from './page';
import { PageHeader } from './page-header';
import { SitePage } from './site-page';

type Props = {
  kind: KindName;
  /** Which page of the list, from 1. */
  number?: number;
};

/** The page that lists a kind: its own text, then its pages; those with a date by line, the others by card. */
export async function ListPage({ kind, number = 1 }: Props) {
  const page = requirePage('pages', kind);
  const all = getPages(kind);
  const size = KINDS[kind].pageSize ?? all.length;
  const { content } = await renderText(page);
  const title = number === 1 ? page.title : `${page.title}, page ${number}`;
  const shown = all.slice((number - 1) * size, number * size);
  return (
    <SitePage page={page} call={page.footerCta ?? true}>
      <JsonLd graph={graphOf(page)} />
      <PageHeader page={{ ...page, title }} />
      <div className="frame mt-start grid gap-12">
        <div className="prose">{content}</div>
        {shown.every(({ date }) => date !== undefined) ? (
          <PageLines pages={shown} />
        ) : (
          <PageCards pages={shown} imageNamed={getImage} />
        )}
        <Pagination
          number={number}
          count={pageCount(all.length, size)}
          hrefOf={(nth) => listPageHref(kind, nth)}
        />
      </div>
    </SitePage>
  );
}
