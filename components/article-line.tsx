import { longDate } from '@/lib/content/dates';

type Props = {
  /** `2026-11-22` */
  date: string;
  /** The person's name, else the agency's. */
  author: string;
};

/** When an article was published and who signs it. */
export function ArticleLine({ date, author }: Props) {
  return (
    <p className="small text-muted">
      <time dateTime={date}>{longDate(date)}</time>, par {author}
    </p>
  );
}
