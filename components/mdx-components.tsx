import type { ComponentProps, ReactNode } from 'react';
import type { ImageAsset } from '@/lib/images';
import type { MdxComponents } from '@/lib/mdx/render';
import { Picture } from './picture';
import { Unbroken } from './unbroken';

/** Text among a heading's children keeps its compound words whole; elements are left as they are. */
const unbroken = (children: ReactNode): ReactNode =>
  typeof children === 'string' ? <Unbroken text={children} /> : children;

/** A section's heading, with a link to itself for whoever wants to point at it. */
function SectionHeading({ children, id, ...props }: ComponentProps<'h2'>) {
  return (
    <h2 id={id} {...props}>
      {id !== undefined && (
        <a className="anchor no-print" href={`#${id}`} aria-label="Lien vers cette section">
          #
        </a>
      )}
      {unbroken(children)}
    </h2>
  );
}

const Subheading = ({ children, ...props }: ComponentProps<'h3'>) => <h3 {...props}>{unbroken(children)}</h3>;

/**
 * A box that scrolls is reached with the keyboard, which needs a tab stop and a name. Not a region: a page may have
 * several tables, and each would be one more landmark to pass.
 */
const SCROLLABLE = { role: 'group', 'aria-label': 'Tableau', tabIndex: 0 } as const;

/** A table wider than the window is scrolled inside its own box. */
const ScrolledTable = (props: ComponentProps<'table'>) => (
  <div className="scrolled" {...SCROLLABLE}>
    <table {...props} />
  </div>
);

/**
 * The components that stand for elements of a page's text.
 * @param imageNamed looks an image of `content/images` up by its file name.
 */
export function mdxComponents(imageNamed: (name: string) => ImageAsset): MdxComponents {
  return {
    h2: SectionHeading,
    h3: Subheading,
    table: ScrolledTable,
    img: ({ src, alt = '', className = 'h-auto w-full' }: ComponentProps<'img'>) => (
      <Picture
        image={imageNamed(decodeURIComponent(String(src)))}
        alt={alt}
        sizes="(min-width: 45rem) 42rem, calc(100vw - 3rem)"
        className={className}
      />
    ),
  };
}
