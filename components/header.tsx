import type { ReactNode } from 'react';
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
  /** What stands under the summary. */
  children?: ReactNode;
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
  children,
}: Props) {
  return (
    <header>
      <div className="head">
        <Picture image={image} alt={imageAlt} sizes="100vw" priority pageSlug={pageSlug} />
        <div>
          <div className="panel">
            {draft && <DraftMark />}
            {trail.length > 0 && <Breadcrumb trail={trail} />}
            <h1>
              <Unbroken text={title} />
            </h1>
            <p>{summary}</p>
            {children}
          </div>
        </div>
      </div>
      {imageCredit !== undefined && <p className="frame small text-muted">Image : {imageCredit}</p>}
    </header>
  );
}
