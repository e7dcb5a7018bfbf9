import type { ReactNode } from 'react';
import { Header, type HeaderSize } from '@/components/header';
import { getBeside } from '@/lib/content';
import { KINDS } from '@/lib/content/kinds';
import type { Page } from '@/lib/content/page';
import { getImage } from '@/lib/images';

type Props = {
  page: Page;
  /** How tall its image stands; low where the page is looked up rather than read. */
  size?: HeaderSize;
  /** What stands under the summary: a date, a client. */
  children?: ReactNode;
};

/** The head of a page of `content/`. */
export function PageHeader({ page, size = 'low', children }: Props) {
  const { title, heading, summary, header, mark } = page;
  return (
    <Header
      title={heading ?? title}
      size={size}
      summary={summary}
      image={getImage(header.image)}
      imageAlt={header.alt}
      imageCredit={header.credit}
      mark={mark}
      trail={getBeside(page).trail}
      // Cards lead to the pages of a list with their images.
      {...(page.kind !== KINDS.pages.name && { pageSlug: page.slug })}
    >
      {children}
    </Header>
  );
}
