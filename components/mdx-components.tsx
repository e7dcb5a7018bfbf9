import { Children, type ComponentProps, isValidElement, type ReactNode } from 'react';
import type { ImageAsset } from '@/lib/images';
import type { MdxComponents } from '@/lib/mdx/render';
import { MailLink } from './mail-link';
import { Picture } from './picture';
import { Unbroken } from './unbroken';

/** Text among a heading's children keeps its compound words whole; elements are left as they are. */
const whole = (children: ReactNode): ReactNode =>
  Children.map(children, (child) => (typeof child === 'string' ? <Unbroken text={child} /> : child));

const SectionHeading = ({ children, ...props }: ComponentProps<'h2'>) => (
  <h2 {...props}>{whole(children)}</h2>
);

/** In characters: what has room on one line of any phone, and so is never broken. */
const SHORT = 24;

const Subheading = ({ children, ...props }: ComponentProps<'h3'>) => (
  <h3 {...props}>{textOf(children).length > SHORT ? whole(children) : children}</h3>
);

/** A link of a text keeps its compound words whole, as calls do; one that shows a mail address is as elsewhere. */
function TextLink({ children, ...props }: ComponentProps<'a'>) {
  const email = textOf(children);
  if (props.href === `mailto:${email}`) return <MailLink {...props} email={email} isInText />;
  return <a {...props}>{whole(children)}</a>;
}

/** What is bold opens a step or an idea as its title. */
const Strong = ({ children, ...props }: ComponentProps<'strong'>) => (
  <strong {...props}>{whole(children)}</strong>
);

/** The words in an element and below it. */
function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(textOf).join('');
  return isValidElement<{ children?: ReactNode }>(node) ? textOf(node.props.children) : '';
}

/** The cells of a table's first row. */
function headings(children: ReactNode): string[] {
  const [head] = Children.toArray(children).filter((child) => isValidElement(child));
  if (!isValidElement<{ children?: ReactNode }>(head)) return [];
  if (head.type === 'th' || head.type === 'td') {
    return Children.toArray(children)
      .map(textOf)
      .map((text) => text.trim())
      .filter((text) => text !== '');
  }
  return headings(head.props.children);
}

/** From so many columns on a phone does not show all of a table. */
const WIDE = 3;

/** What is scrolled is reached with the keyboard, and has a name. */
const scrollable = (columns: readonly string[]) =>
  ({ role: 'group', tabIndex: 0, 'aria-label': `Tableau : ${columns.join(', ')}` }) as const;

/**
 * A table wider than the window is scrolled inside its own box, which says so. Such a box is reached with the keyboard, which
 * needs a tab stop and a name: that of the table's columns. Not a region, for each would be one more landmark to pass.
 */
function ScrolledTable({ children, ...props }: ComponentProps<'table'>) {
  const columns = headings(children);
  const table = <table {...props}>{children}</table>;
  if (columns.length < WIDE) return <div className="scroll">{table}</div>;
  return (
    <>
      <div className="scroll wide" {...scrollable(columns)}>
        {table}
      </div>
      <p className="no-print small text-muted md:hidden" aria-hidden="true">
        ← Faites glisser le tableau&nbsp;: {columns.length}&nbsp;colonnes →
      </p>
    </>
  );
}

/**
 * The components that stand for elements of a page's text.
 * @param imageNamed looks an image of `content/images` up by its file name.
 */
export function mdxComponents(imageNamed: (name: string) => ImageAsset): MdxComponents {
  return {
    h2: SectionHeading,
    h3: Subheading,
    a: TextLink,
    strong: Strong,
    table: ScrolledTable,
    img: ({ src, alt = '', className = '' }: ComponentProps<'img'>) => (
      <Picture
        image={imageNamed(decodeURIComponent(String(src)))}
        alt={alt}
        sizes="(min-width: 50rem) 48rem, calc(100vw - 2.5rem)"
        className={className}
      />
    ),
  };
}
