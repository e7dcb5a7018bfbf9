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
    <nav
      aria-label="Sommaire"
      className="no-print lg:sticky lg:top-8 lg:max-h-[calc(100vh-4rem)] lg:overflow-y-auto"
    >
      <details className="toc">
        <summary className="mb-3 cursor-pointer font-title font-bold text-muted">Sur cette page</summary>
        <Entries entries={entries} />
      </details>
    </nav>
  );
}

function Entries({ entries, nested = false }: Props & { nested?: boolean }) {
  return (
    <ol className={nested ? 'pl-4' : 'border-l border-line'}>
      {entries.map(({ label, href, children }) => (
        <li key={href}>
          <a
            href={href}
            className="-ml-px block border-l-2 border-transparent py-1.5 pl-4 text-[0.95rem] leading-snug text-muted hover:text-ink"
          >
            <Unbroken text={label} />
          </a>
          {children.length > 0 && <Entries entries={children} nested />}
        </li>
      ))}
    </ol>
  );
}
