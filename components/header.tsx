import type { ImageAsset } from '@/lib/images';
import { Breadcrumb, type Crumb } from './breadcrumb';
import { DraftMark } from './draft-mark';
import { Picture } from './picture';
import { Unbroken } from './unbroken';

type Props = {
  title: string;
  summary: string;
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
  /** A draft is marked; only `npm run dev` shows one. */
  draft?: boolean;
};

/**
 * The head of a page: its image across the window and, flush with the image's lower edge, a panel of paper with
 * breadcrumb, title and summary.
 */
export function Header({
  title,
  summary,
  image,
  imageAlt = '',
  imageCredit,
  pageSlug,
  trail = [],
  draft = false,
}: Props) {
  return (
    <header>
      <div className="relative grid grid-cols-1 pt-[38vw] print:block print:min-h-0! print:pt-0! sm:min-h-[min(72vh,38rem)] sm:items-end sm:pt-[clamp(11rem,26vh,16rem)]">
        <Picture
          image={image}
          alt={imageAlt}
          sizes="100vw"
          priority
          pageSlug={pageSlug}
          className="absolute inset-0 size-full object-cover print:hidden"
        />
        <div className="relative mx-auto w-full max-w-page sm:px-6">
          <div className="mr-10 max-w-[46rem] rounded-tr-2xl bg-paper px-6 pt-8 pb-2 sm:mr-0 sm:-ml-6 sm:pt-9 sm:pr-14">
            {draft && <DraftMark />}
            {trail.length > 0 && <Breadcrumb trail={trail} />}
            <h1 className="mt-1 mb-4 text-[clamp(1.9rem,1.3rem+3.2vw,3.5rem)]">
              <Unbroken text={title} />
            </h1>
            <p className="max-w-[44ch] text-[1.2rem] leading-normal text-muted">{summary}</p>
          </div>
        </div>
      </div>
      {imageCredit !== undefined && <p className="frame small text-muted">Image : {imageCredit}</p>}
    </header>
  );
}
