import type { Section } from '@/lib/content/beside';
import type { ImageAsset } from '@/lib/images';
import { PageCards } from './page-cards';

type Props = {
  section: Section;
  /** Looks an image of `content/images` up by its file name. */
  imageNamed: (name: string) => ImageAsset;
};

/** Pages of a kind on another page: a heading that leads to all of them, and their cards. */
export function PageSection({ section: { id, title, summary, href, pages }, imageNamed }: Props) {
  return (
    <section aria-labelledby={id} className="frame pb-14">
      <h2 id={id} className="title mb-3">
        <a href={href} className="hover:text-accent">
          {title}
        </a>
      </h2>
      <p className="mb-8 max-w-[52ch] text-muted">{summary}</p>
      <PageCards pages={pages} imageNamed={imageNamed} level={3} />
    </section>
  );
}
