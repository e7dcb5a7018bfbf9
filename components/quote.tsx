import type { Realisation } from '@/lib/content/kinds';

type Props = NonNullable<Realisation['quote']>;

/** What a client says, in their words and with their agreement. */
export function Quote({ text, name, role }: Props) {
  return (
    <figure className="frame mt-section">
      <blockquote className="font-primary max-w-[22em] text-h2">«&nbsp;{text}&nbsp;»</blockquote>
      <figcaption className="mt-5 text-muted">
        {name}
        {role !== undefined && `, ${role}`}
      </figcaption>
    </figure>
  );
}
