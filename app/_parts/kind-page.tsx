import type { ReactNode } from 'react';
import { Columns } from '@/components/columns';
import { JsonLd } from '@/components/json-ld';
import { PageLinks } from '@/components/page-links';
import { Prose } from '@/components/prose';
import { TableOfContents } from '@/components/table-of-contents';
import { getBeside } from '@/lib/content';
import { kindOf } from '@/lib/content/kinds';
import type { Page } from '@/lib/content/page';
import { ContactCall } from './contact-call';
import { graphOf, renderText } from './page';
import { PageHeader } from './page-header';

type Props = {
  page: Page;
  /** What its kind shows under the summary. */
  details?: ReactNode;
  /** What its kind shows after the text. */
  children?: ReactNode;
};

/** A page of a list: its text beside its sections, then the pages around it. */
export async function KindPage({ page, details, children }: Props) {
  const { content, toc } = await renderText(page);
  return (
    <>
      <JsonLd graph={graphOf(page)} />
      <main id="contenu">
        <PageHeader page={page}>{details}</PageHeader>
        <Columns aside={<TableOfContents entries={toc} />}>
          {children === undefined ? (
            <Prose text={content} />
          ) : (
            <div>
              <Prose text={content} />
              {children}
            </div>
          )}
        </Columns>
        <PageLinks {...getBeside(page)} labels={kindOf(page).neighbours} />
      </main>
      <ContactCall text={page.footerCta} />
    </>
  );
}
