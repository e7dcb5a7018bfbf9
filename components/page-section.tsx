import type { Section } from '@/lib/content/beside';
import type { ImageAsset } from '@/lib/images';
import { PageCards } from './page-cards';
import { PageLines } from './page-lines';

type Props = {
  section: Section;
  /** Looks an image of `content/images` up by its file name. */
  imageNamed: (name: string) => ImageAsset;
};

/** Pages of a kind on another page: a heading that leads to all of them, then a card each, or a line where they have a date. */
export function PageSection({ section: { id, title, href, pages }, imageNamed }: Props) {
  return (
    <section aria-labelledby={id} className="frame mt-section">
      <h2 id={id} className="mb-head">
        <a href={href} className="way">
          {title}
        </a>
      </h2>
      {pages.every(({ date }) => date !== undefined) ? (
        <PageLines pages={pages} level={3} />
      ) : (
        <PageCards pages={pages} imageNamed={imageNamed} level={3} />
      )}
    </section>
  );
}
