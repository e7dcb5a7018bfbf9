import { longDate } from '@/lib/content/dates';
import type { Page } from '@/lib/content/page';
import { PublicationMark } from './publication-mark';
import { unbroken } from './unbroken';

type Props = {
  pages: readonly Page[];
  /** Of their headings: 3 where a heading of the page stands above. */
  level?: 2 | 3;
};

/** Pages with a date, one a line. */
export function PageLines({ pages, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <ul>
      {pages.map(({ href, title, summary, date, mark }) => (
        <li key={href} className="split rule relative gap-y-1 py-7">
          {date !== undefined && (
            <time dateTime={date} className="text-muted">
              {longDate(date)}
            </time>
          )}
          <div>
            <PublicationMark mark={mark} />
            <Heading className="text-h3">
              <a href={href} className="cover way">
                {unbroken(title)}
              </a>
            </Heading>
            <p className="mt-1 max-w-[34rem] text-muted">{unbroken(summary)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
