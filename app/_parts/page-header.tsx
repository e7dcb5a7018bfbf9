import type { Crumb } from '@/components/breadcrumb';
import { Header } from '@/components/header';
import type { Page } from '@/lib/content';
import { HOME_SLUG, pageHref } from '@/lib/content/addresses';
import { getImage } from '@/lib/images';

type Props = {
  page: Page;
  /** The pages between the home page and this one. */
  under?: readonly Crumb[];
  /** Where cards lead to this page with its image. */
  pageSlug?: string;
};

/** The head of a page of `content/`. */
export function PageHeader({ page, under = [], pageSlug }: Props) {
  const { title, summary, header, draft } = page;
  const home = { label: 'Accueil', href: pageHref(HOME_SLUG) };
  return (
    <Header
      title={title}
      summary={summary}
      image={getImage(header.image)}
      imageAlt={header.alt}
      imageCredit={header.credit}
      draft={draft}
      trail={page.slug === HOME_SLUG ? [] : [home, ...under]}
      {...(pageSlug !== undefined && { pageSlug })}
    />
  );
}
