import { TelephoneLink } from './telephone-link';

type Props = { label: string; href: string; telephone: string };

/**
 * The way to write, on the lower edge of a phone's window wherever one has scrolled to. It is the last of the page's own part, and
 * gives way to the call that follows. 56 px high; `scroll-padding` keeps what has the focus above it (WCAG 2.2, 2.4.11).
 */
export function ContactBar({ label, href, telephone }: Props) {
  return (
    <p className="no-print sticky bottom-0 z-1 mt-8 flex h-14 items-center justify-between rule bg-paper px-side sm:hidden">
      <a href={href} className="btn px-5 py-2">
        {label}
      </a>
      <TelephoneLink telephone={telephone} className="link py-2">
        Appeler
      </TelephoneLink>
    </p>
  );
}
