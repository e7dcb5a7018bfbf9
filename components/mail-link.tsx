import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<'a'>, 'href' | 'children'> & {
  email: string;
  /** What the message begins with. */
  subject?: string;
  body?: string;
  /** Where other words stand before it, or an indent: there the longest that has room is not known. */
  isInText?: boolean;
};

/** In characters: what has room on one line of any phone, at the size that the class below gives it. */
const LONGEST_WHOLE = 38;

/** A mail address that can be selected whole, and that a line breaks after its `@` or not at all. */
export function MailLink({ email, subject, body, className = '', isInText = false, ...props }: Props) {
  const [name = '', host = ''] = email.split('@');
  const prepared = Object.entries({ subject, body }).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}=${encodeURIComponent(value)}`,
  );
  const query = prepared.length > 0 ? `?${prepared.join('&')}` : '';
  return (
    <a {...props} href={`mailto:${email}${query}`} className={`whole text-[min(1em,4.4vw)] ${className}`}>
      {name}@{(isInText || email.length > LONGEST_WHOLE) && <wbr />}
      {host}
    </a>
  );
}
