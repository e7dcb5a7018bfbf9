import type { ReactNode } from 'react';
import { readableTelephone, telephoneAddress } from '@/lib/content/telephone';

type Props = {
  /** International, `+33 1 23 45 67 89`. */
  telephone: string;
  className: string;
  /** What stands for the number where it is not shown. */
  children?: ReactNode;
};

/** A number that a phone dials. */
export function TelephoneLink({ telephone, className, children }: Props) {
  return (
    <a href={telephoneAddress(telephone)} className={className}>
      {children ?? readableTelephone(telephone)}
    </a>
  );
}
