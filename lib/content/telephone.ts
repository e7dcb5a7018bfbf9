/** A French number as it is read in France: `+33 1 23 45 67 89` is `01 23 45 67 89`; others stay international. */
export const readableTelephone = (telephone: string): string => telephone.replace(/^\+33 ?/, '0');

/** What a link to a number leads to: `tel:+33123456789`. */
export const telephoneAddress = (telephone: string): string => `tel:${telephone.replaceAll(' ', '')}`;
