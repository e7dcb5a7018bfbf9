import type { Realisation } from '@/lib/content/kinds';

type Props = NonNullable<Realisation['quote']>;

/** What a client says, in their words and with their agreement. */
export function Quote({ text, name, role }: Props) {
  return (
    <figure className="note mt-12">
      <blockquote>
        <p>« {text} »</p>
      </blockquote>
      <figcaption className="small text-muted">
        {name}
        {role !== undefined && `, ${role}`}
      </figcaption>
    </figure>
  );
}
