import type { Expertise } from '@/lib/content';
import type { ImageAsset } from '@/lib/images';
import { DraftMark } from './draft-mark';
import { Picture } from './picture';
import { Unbroken } from './unbroken';

type Props = {
  expertises: readonly Expertise[];
  /** Looks an image of `content/images` up by its file name. */
  imageNamed: (name: string) => ImageAsset;
  /** Of their headings: 3 where a heading of the page stands above the cards. */
  level?: 2 | 3;
};

/** Where the last card would stand alone on its line, it lies across: in two columns, and in two that become three. */
const ACROSS_TWO =
  'sm:last:odd:col-span-2 sm:last:odd:grid sm:last:odd:grid-cols-2 sm:last:odd:[--image-height:100%]';
const ACROSS_THREE =
  'sm:max-lg:last:odd:col-span-2 sm:max-lg:last:odd:grid sm:max-lg:last:odd:grid-cols-2 ' +
  'sm:max-lg:last:odd:[--image-height:100%] lg:last:nth-[3n+1]:col-span-3 lg:last:nth-[3n+1]:grid ' +
  'lg:last:nth-[3n+1]:grid-cols-[1fr_2fr] lg:last:nth-[3n+1]:[--image-height:100%]';

/** One card an expertise, with its horizon, in the editors' order. */
export function ExpertiseCards({ expertises, imageNamed, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <ul className={`grid gap-8 sm:grid-cols-2 ${level === 3 ? 'lg:grid-cols-3' : ''}`}>
      {expertises.map(({ slug, path, title, summary, header, draft }) => (
        <li
          key={slug}
          className={`relative overflow-hidden rounded-lg bg-surface ${level === 3 ? ACROSS_THREE : ACROSS_TWO}`}
        >
          <Picture
            image={imageNamed(header.image)}
            alt=""
            sizes="(min-width: 40rem) 24rem, calc(100vw - 3rem)"
            pageSlug={slug}
            className="aspect-2/1 h-(--image-height) w-full object-cover"
          />
          <div className="p-6">
            {draft && <DraftMark />}
            <Heading className="mb-2 text-[1.35rem]">
              {/* The whole card is pressed through its title's link, which alone is read out. */}
              <a href={path} className="no-underline after:absolute after:inset-0 hover:text-accent">
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
