import type { Beside, Section } from '@/lib/content/beside';
import type { Page } from '@/lib/content/page';
import { splitTitle } from '@/lib/content/titles';
import { unbroken } from './unbroken';

type Props = Pick<Beside, 'previous' | 'next' | 'sections'> & {
  /** What the pages beside this one are called; `null` for a page that stands in no list. */
  labels: { previous: string; next: string; label: string } | null;
};

/** The way on from the end of a page: those beside it in its list, and those that go with it. */
export function PageLinks({ previous, next, sections, labels }: Props) {
  return (
    <nav aria-label={labels?.label} className="no-print frame mt-section grid gap-8">
      {labels && (previous || next) && (
        <ul className="gap-x-gap md:flex">
          {previous && <Neighbour label={labels.previous} page={previous} />}
          {next && <Neighbour label={labels.next} page={next} />}
        </ul>
      )}
      {sections.map((section) => (
        <Links key={section.id} {...section} />
      ))}
    </nav>
  );
}

/** Of so many pages and more the names are enough: their summaries would be a text to read, and half a kilobyte. */
const MANY = 3;

function Links({ title, pages }: Section) {
  const [only] = pages;
  return (
    <div className="split gap-y-4">
      <h2 className="text-h3">{title}</h2>
      {only && pages.length === 1 ? (
        <PageLink page={only} hasSummary />
      ) : (
        <ul className="grid gap-2">
          {pages.map((page) => (
            <li key={page.href}>
              <PageLink page={page} hasSummary={pages.length < MANY} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function PageLink({ page: { href, title, summary }, hasSummary }: { page: Page; hasSummary: boolean }) {
  const link = (
    <a href={href} className="font-primary way row text-ink">
      {unbroken(title)}
    </a>
  );
  if (!hasSummary) return link;
  return (
    <p className="max-w-[34rem] text-muted">
      {link}
      {unbroken(summary)}
    </p>
  );
}

function Neighbour({ label, page: { href, title } }: { label: string; page: Page }) {
  return (
    <li className="rule relative flex-1 py-6 not-first:md:text-right">
      <span className="small block text-muted">{label}</span>
      {/* The whole cell is pressed through its title's link. */}
      <a href={href} className="font-primary cover way text-h3">
        {unbroken(splitTitle(title).name)}
      </a>
    </li>
  );
}
