import type { TocEntry } from '@/lib/mdx/render';
import { unbroken } from './unbroken';

type Props = {
  /** The sections, or the author's own list. Nothing is shown for fewer than two. */
  entries: readonly TocEntry[];
};

/** The sections of the page: a closed box above the text on a phone, a column that stays in sight beside it. */
export function TableOfContents({ entries }: Props) {
  if (entries.length < 2) return null;
  return (
    <nav
      aria-label="Sommaire"
      className="no-print lg:sticky lg:top-8 lg:max-h-[calc(100vh-4rem)] lg:max-w-[19rem] lg:overflow-y-auto"
    >
      <details className="toc">
        <summary>Sur cette page</summary>
        <Entries entries={entries} />
      </details>
    </nav>
  );
}

function Entries({ entries }: Props) {
  return (
    <ol>
      {entries.map(({ label, href, children }) => (
        <li key={href}>
          <a href={href}>{unbroken(label)}</a>
          {children.length > 0 && <Entries entries={children} />}
        </li>
      ))}
    </ol>
  );
}
