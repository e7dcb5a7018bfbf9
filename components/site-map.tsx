import type { Section } from '@/lib/content/beside';
import type { Page } from '@/lib/content/page';

type Props = {
  /** The home page's title is a sentence: here it goes by its name. */
  homeHref: string;
  /** In the order they are shown. */
  pages: readonly Page[];
  /** The pages of each list, which stand under it. */
  sections: readonly Section[];
};

/** Every page of the site, as a list of links; those of a list stand under the page that lists them. */
export function SiteMap({ homeHref, pages, sections }: Props) {
  return (
    <ul>
      {pages.map(({ href, title }) => (
        <li key={href}>
          <a href={href}>{href === homeHref ? 'Accueil' : title}</a>
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
