import type { Beside, Section } from '@/lib/content/beside';
import type { Page } from '@/lib/content/page';
import { Unbroken } from './unbroken';

type Props = Pick<Beside, 'previous' | 'next' | 'sections'> & {
  /** What the pages beside this one are called; `null` for a page that stands in no list. */
  labels: { previous: string; next: string; label: string } | null;
};

/** The way on from the end of a page: those beside it in its list, and those that go with it. */
export function PageLinks({ previous, next, sections, labels }: Props) {
  return (
    <nav aria-label={labels?.label} className="no-print frame">
      <ul className="neighbours">
        {previous && labels && <Neighbour label={labels.previous} page={previous} />}
        {next && labels && <Neighbour label={labels.next} page={next} />}
      </ul>
      {sections.map((section) => (
        <Links key={section.id} {...section} />
      ))}
    </nav>
  );
}

function Links({ title, pages }: Section) {
  return (
    <div className="columns mt-10 gap-y-4">
      <h2 className="text-[1.25rem]">{title}</h2>
      <ul className="grid gap-4">
        {pages.map(({ href, title: name, summary }) => (
          <li key={href}>
            <a href={href} className="font-primary link">
              <Unbroken text={name} />
            </a>
            <p className="text-muted">{summary}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Neighbour({ label, page: { href, title } }: { label: string; page: Page }) {
  return (
    <li>
      <span>{label}</span>
      {/* The whole cell is pressed through its title's link. */}
      <a href={href} className="cover font-primary">
        <Unbroken text={title} />
      </a>
    </li>
  );
}
