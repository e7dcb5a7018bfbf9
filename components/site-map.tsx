import type { Expertise, Page } from '@/lib/content';
import { HOME_SLUG } from '@/lib/content/addresses';

type Props = {
  /** In the order they are shown. */
  pages: readonly Page[];
  expertises: readonly Expertise[];
};

/** Every page of the site, as a list of links; the expertises stand under the page that lists them. */
export function SiteMap({ pages, expertises }: Props) {
  return (
    <ul>
      {pages.map(({ slug, href, title }) => (
        <li key={href}>
          {/* The home page's title is a sentence: here it goes by its name. */}
          <a href={href}>{slug === HOME_SLUG ? 'Accueil' : title}</a>
          {slug === 'expertises' && expertises.length > 0 && (
            <ul>
              {expertises.map((expertise) => (
                <li key={expertise.href}>
                  <a href={expertise.href}>{expertise.title}</a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
