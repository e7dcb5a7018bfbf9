import type { Expertise, Page } from '@/lib/content';
import { HOME_SLUG } from '@/lib/content/addresses';

type Props = {
  pages: readonly Page[];
  expertises: readonly Expertise[];
};

/** Under which page of `content/pages` the expertises stand. */
const EXPERTISES_SLUG = 'expertises';

/** Every page of the site, as a list of links. */
export function SiteMap({ pages, expertises }: Props) {
  const home = pages.filter(({ slug }) => slug === HOME_SLUG);
  const others = pages.filter(({ slug }) => slug !== HOME_SLUG);
  return (
    <ul>
      {home.map(({ path }) => (
        <li key={path}>
          <a href={path}>Accueil</a>
        </li>
      ))}
      {[...others.filter(isIndex), ...others.filter((page) => !isIndex(page))].map((page) => (
        <li key={page.path}>
          <a href={page.path}>{page.title}</a>
          {isIndex(page) && expertises.length > 0 && (
            <ul>
              {expertises.map(({ path, title }) => (
                <li key={path}>
                  <a href={path}>{title}</a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

const isIndex = ({ slug }: Page): boolean => slug === EXPERTISES_SLUG;
