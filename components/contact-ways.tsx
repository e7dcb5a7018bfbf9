import { unbroken } from './unbroken';

type Way = { label: string; href: string };

/** The button of the first screen, and a quiet second way. */
export function ContactWays({ label, href, other }: Way & { other?: Way | undefined }) {
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-8 gap-y-4">
      <a href={href} className="btn">
        {unbroken(label)}
      </a>
      {other && <a href={other.href}>{unbroken(other.label)}</a>}
    </p>
  );
}
