import { readableTelephone, telephoneAddress } from '@/lib/content/telephone';

type Props = {
  /** International, `+33 1 23 45 67 89`. */
  telephone: string;
  className: string;
  /** What leads to the number, in the same link. */
  before?: string;
  /** What stands for the number where it is not shown. */
  children?: string;
};

/** A number that a phone dials. */
export function TelephoneLink({ telephone, className, before = '', children }: Props) {
  return (
    <a href={telephoneAddress(telephone)} className={className}>
      {children ?? `${before}${readableTelephone(telephone)}`}
    </a>
  );
}
