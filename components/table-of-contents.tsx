import type { TocEntry } from '@/lib/mdx/render';
import { Unbroken } from './unbroken';

type Props = {
  /** The sections, or the author's own list. Nothing is shown for fewer than two. */
  entries: readonly TocEntry[];
};

/** The sections of the page: a closed box above the text on a phone, a column that stays in sight beside it. */
export function TableOfContents({ entries }: Props) {
  if (entries.length < 2) return null;
  return (
    <nav aria-label="Sommaire" className="sidebar no-print">
      <details className="toc">
        <summary className="font-primary">Sur cette page</summary>
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
          <a href={href}>
            <Unbroken text={label} />
          </a>
          {children.length > 0 && <Entries entries={children} />}
        </li>
      ))}
    </ol>
  );
}
