import type { ReactNode } from 'react';
import type { Crumb } from '@/lib/content/beside';
import type { ImageAsset } from '@/lib/images';
import { Breadcrumb } from './breadcrumb';
import { Picture } from './picture';
import { PublicationMark } from './publication-mark';
import { Unbroken, unbroken } from './unbroken';

/** How tall the image stands: as the page deserves. */
export type HeaderSize = 'home' | 'tall' | 'low';

type Props = {
  title: string;
  /** A text, whose compounds are kept whole, or anything else as it is. */
  summary: ReactNode;
  size: HeaderSize;
  /** The page's horizon, or any photo: no text stands on it. */
  image: ImageAsset;
  /** What the image shows; empty where it only decorates. */
  imageAlt?: string;
  /** Who made the image, shown under it. */
  imageCredit?: string | undefined;
  /** Where cards lead to this page with its image. */
  pageSlug?: string;
  /** The pages above; none on the home page. */
  trail?: readonly Crumb[];
  /** What only who writes is told of the page. */
  mark?: string | undefined;
  /** What stands under the summary. */
  children?: ReactNode;
};

/** Never wider than its image is high, so that no sun is cut. */
const HEIGHT: Readonly<Record<HeaderSize, string>> = {
  home: 'pt-[clamp(7rem,38vw,15rem)] sm:min-h-[max(min(82svh,50rem),34vw)]',
  tall: 'pt-[clamp(9rem,44vw,15rem)] sm:min-h-[max(min(74svh,40rem),29vw)]',
  low: 'pt-[clamp(5rem,22vw,10rem)] sm:min-h-[max(22rem,21vw)]',
};

/**
 * The head of a page: its image across the window and, flush with the image's lower edge, a panel of paper with
 * breadcrumb, title and summary.
 */
export function Header({
  title,
  summary,
  size,
  image,
  imageAlt = '',
  imageCredit,
  pageSlug,
  trail = [],
  mark,
  children,
}: Props) {
  const isHome = size === 'home';
  return (
    <>
      <header className={`hero relative grid grid-cols-1 items-end ${HEIGHT[size]}`}>
        <Picture
          image={image}
          alt={imageAlt}
          sizes="100vw"
          priority
          pageSlug={pageSlug}
          className="absolute inset-0 size-full object-cover object-[68%_35%]"
        />
        <div className="frame relative">
          <div className="panel -ml-side grid w-fit max-w-[min(56rem,100%-1rem)] gap-4 rounded-tr-[1.25rem] bg-paper pt-head pr-side pb-2 pl-side">
            <PublicationMark mark={mark} />
            {trail.length > 0 && <Breadcrumb trail={trail} />}
            <h1 className={isHome ? 'max-w-[9em] text-display' : undefined}>
              <Unbroken text={title} />
            </h1>
            <p className="lead max-w-[36rem] text-muted">
              {typeof summary === 'string' ? unbroken(summary) : summary}
            </p>
            {children}
          </div>
        </div>
      </header>
      {imageCredit !== undefined && <p className="frame small mt-2 text-muted">Image&nbsp;: {imageCredit}</p>}
    </>
  );
}
