import type { Metadata } from 'next';
import { JsonLd } from '@/components/json-ld';
import { PageCards } from '@/components/page-cards';
import { PageLines } from '@/components/page-lines';
import { Pagination } from '@/components/pagination';
import { getPages } from '@/lib/content';
import { listPageHref, pageCount } from '@/lib/content/addresses';
import { KINDS, type KindName } from '@/lib/content/kinds';
import type { Page } from '@/lib/content/page';
import { getImage } from '@/lib/images';
import { graphOf, metadataOf, renderText, requirePage } from './page';
import { PageHeader } from './page-header';
import { SitePage } from './site-page';

type Props = {
  kind: KindName;
  /** Which page of the list, from 1. */
  number?: number;
};

const furtherTitle = ({ title }: Page, number: number): string => `${title}, page ${number}`;

/** What the second page of a list, or one after it, says of itself. */
export function furtherListMetadata(kind: KindName, number: number): Metadata {
  const list = requirePage('pages', kind);
  return metadataOf(list, { title: furtherTitle(list, number), href: listPageHref(kind, number) });
}

/** The page that lists a kind: its own text, then its pages; those with a date by line, the others by card. */
export async function ListPage({ kind, number = 1 }: Props) {
  const page = requirePage('pages', kind);
  const all = getPages(kind);
  const size = KINDS[kind].pageSize ?? all.length;
  const { content } = await renderText(page);
  const shown = all.slice((number - 1) * size, number * size);
  return (
    <SitePage page={page} call={page.footerCta ?? true}>
      <JsonLd graph={graphOf(page)} />
      <PageHeader page={number === 1 ? page : { ...page, heading: furtherTitle(page, number) }} />
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
