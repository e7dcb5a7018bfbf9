import { HOME_SLUG } from '@/lib/content/addresses';
import type { Section } from '@/lib/content/beside';
import type { Page } from '@/lib/content/page';

type Props = {
  /** In the order they are shown. */
  pages: readonly Page[];
  /** The pages of each list, which stand under it. */
  sections: readonly Section[];
};

/** Every page of the site, as a list of links; those of a list stand under the page that lists them. */
export function SiteMap({ pages, sections }: Props) {
  return (
    <ul>
      {pages.map(({ slug, href, title }) => (
        <li key={href}>
          {/* The home page's title is a sentence: here it goes by its name. */}
          <a href={href}>{slug === HOME_SLUG ? 'Accueil' : title}</a>
          <Listed pages={sections.find((section) => section.href === href)?.pages ?? []} />
        </li>
      ))}
    </ul>
  );
}

function Listed({ pages }: Pick<Props, 'pages'>) {
  if (pages.length === 0) return null;
  return (
    <ul>
      {pages.map(({ href, title }) => (
        <li key={href}>
          <a href={href}>{title}</a>
        </li>
      ))}
    </ul>
  );
}
