type Props = {
  /** International, `+33 1 23 45 67 89`. */
  telephone: string;
  className: string;
};

/** A French number as it is read in France: `+33 1 23 45 67 89` is `01 23 45 67 89`; others stay international. */
const readable = (telephone: string): string => telephone.replace(/^\+33 ?/, '0');

/** A number that a phone dials. */
export function TelephoneLink({ telephone, className }: Props) {
  return (
    <a href={`tel:${telephone.replaceAll(' ', '')}`} className={className}>
      {readable(telephone)}
    </a>
  );
}
