import type { ReactNode } from 'react';
import { Columns } from '@/components/columns';
import { JsonLd } from '@/components/json-ld';
import { PageLinks } from '@/components/page-links';
import { Prose } from '@/components/prose';
import { TableOfContents } from '@/components/table-of-contents';
import { getBeside } from '@/lib/content';
import { kindOf } from '@/lib/content/kinds';
import type { Page } from '@/lib/content/page';
import { graphOf, renderText } from './page';
import { PageHeader } from './page-header';
import { SitePage } from './site-page';

type Props = {
  page: Page;
  /** Its image stands low: the page begins with its text. */
  isLow?: boolean;
  /** What its kind shows under the summary. */
  details?: ReactNode;
  /** What its kind shows after the text, across the window. */
  children?: ReactNode;
};

/** A page of a list: its text beside its sections, then the pages around it. */
export async function KindPage({ page, isLow = false, details, children }: Props) {
  const { content, toc } = await renderText(page);
  return (
    <SitePage page={page} call={page.footerCta ?? true}>
      <JsonLd graph={graphOf(page)} />
      <PageHeader page={page} size={isLow ? 'low' : 'tall'}>
        {details}
      </PageHeader>
      <Columns aside={<TableOfContents entries={toc} />}>
        <Prose text={content} />
      </Columns>
      {children}
      <PageLinks {...getBeside(page)} labels={kindOf(page).neighbours} />
    </SitePage>
  );
}
