import { readableTelephone, telephoneAddress } from '@/lib/content/telephone';

type Props = {
  /** International, `+33 1 23 45 67 89`. */
  telephone: string;
  className: string;
};

/** A number that a phone dials. */
export function TelephoneLink({ telephone, className }: Props) {
  return (
    <a href={telephoneAddress(telephone)} className={className}>
      {readableTelephone(telephone)}
    </a>
  );
}
