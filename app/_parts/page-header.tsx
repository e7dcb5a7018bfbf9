import type { ReactNode } from 'react';
import { Header } from '@/components/header';
import { getBeside } from '@/lib/content';
import { KINDS } from '@/lib/content/kinds';
import type { Page } from '@/lib/content/page';
import { getImage } from '@/lib/images';

type Props = {
  page: Page;
  /** What stands under the summary: a date, a client. */
  children?: ReactNode;
};

/** The head of a page of `content/`. */
export function PageHeader({ page, children }: Props) {
  const { title, summary, header, draft } = page;
  return (
    <Header
      title={title}
      summary={summary}
      image={getImage(header.image)}
      imageAlt={header.alt}
      imageCredit={header.credit}
      draft={draft}
      trail={getBeside(page).trail}
      // Cards lead to the pages of a list with their images.
      {...(page.kind !== KINDS.pages.name && { pageSlug: page.slug })}
    >
      {children}
    </Header>
  );
}
