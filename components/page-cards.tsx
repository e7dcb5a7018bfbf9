import type { Page } from '@/lib/content/page';
import type { ImageAsset } from '@/lib/images';
import { DraftMark } from './draft-mark';
import { Picture } from './picture';
import { Unbroken } from './unbroken';

type Props = {
  pages: readonly Page[];
  /** Looks an image of `content/images` up by its file name. */
  imageNamed: (name: string) => ImageAsset;
  /** Of their headings: 3 where a heading of the page stands above the cards. */
  level?: 2 | 3;
};

/** One card a page, with its horizon, in the order of its list. */
export function PageCards({ pages, imageNamed, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <ul className={level === 3 ? 'cards three' : 'cards'}>
      {pages.map(({ slug, href, title, summary, header, draft }) => (
        <li key={href}>
          <Picture
            image={imageNamed(header.image)}
            alt=""
            sizes="(min-width: 40rem) 24rem, calc(100vw - 3rem)"
            pageSlug={slug}
          />
          <div className="p-6">
            {draft && <DraftMark />}
            <Heading className="mb-2 text-[1.35rem]">
              {/* The whole card is pressed through its title's link, which alone is read out. */}
              <a href={href} className="cover">
                <Unbroken text={title} />
              </a>
            </Heading>
            <p className="text-muted">{summary}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
