import type { Page } from '@/lib/content/page';
import { splitTitle } from '@/lib/content/titles';
import type { ImageAsset } from '@/lib/images';
import { Picture } from './picture';
import { PublicationMark } from './publication-mark';
import { unbroken } from './unbroken';

type Props = {
  pages: readonly Page[];
  /** Looks an image of `content/images` up by its file name. */
  imageNamed: (name: string) => ImageAsset;
  /** Of their headings: 3 where a heading of the page stands above the cards, which are short there. */
  level?: 2 | 3;
};

/** One card a page, with its horizon: the name of its subject and, in short, what is said of it. */
export function PageCards({ pages, imageNamed, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <ul className="cards">
      {pages.map(({ slug, href, title, summary, header, mark }) => {
        const { name, rest } = splitTitle(title);
        return (
          <li key={href}>
            <Picture
              image={imageNamed(header.image)}
              alt=""
              sizes="(min-width: 40rem) 42rem, 6rem"
              pageSlug={slug}
            />
            <div>
              <PublicationMark mark={mark} />
              <Heading className="text-h3">
                {/* The whole card is pressed through its title's link, which alone is read out. */}
                <a href={href} className="cover way">
                  {unbroken(name)}
                </a>
              </Heading>
              <p className="mt-1 text-muted max-sm:text-small">
                {unbroken(level === 3 && rest !== '' ? rest : summary)}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
