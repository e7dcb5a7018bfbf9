/** The nine digits of a number written in groups: `000 000 000`. */
const digits = (written: string): string => written.replaceAll(' ', '');

/**
 * True for a SIREN, the number of a French company: nine digits, the last of which makes Luhn's sum a multiple of
 * ten.
 */
export function isSiren(written: string): boolean {
  const number = digits(written);
  if (!/^\d{9}$/.test(number)) return false;
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/**
 * The VAT number of a French company, `FR12000000000`: its SIREN after a key of two digits,
 * (12 + 3 × (SIREN mod 97)) mod 97.
 */
export function vatNumber(siren: string): string {
  const number = digits(siren);
  const key = (12 + 3 * (Number(number) % 97)) % 97;
  return `FR${String(key).padStart(2, '0')}${number}`;
}

/** True where two writings of a VAT number differ in their spaces alone. */
export const isVatNumberOf = (siren: string, written: string): boolean =>
  digits(written) === vatNumber(siren);
