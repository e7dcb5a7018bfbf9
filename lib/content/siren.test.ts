import { expect, test } from 'vitest';
import { isSiren, isVatNumberOf, vatNumber } from './siren';

// The second is the number by which the computation of a VAT number is usually shown.
test.each(['120 027 016', '404833048', '000 000 000'])('%s is a SIREN', (number) => {
  expect(isSiren(number)).toBe(true);
});

test.each(['120 027 017', '404833084', '12002701', '1200270160', 'A20027016', ''])(
  '%s is not a SIREN',
  (number) => {
    expect(isSiren(number)).toBe(false);
  },
);

test('the VAT number has its key and the SIREN', () => {
  expect(vatNumber('404 833 048')).toBe('FR83404833048');
  expect(vatNumber('000 000 000')).toBe('FR12000000000');
});

test('spaces do not count in a VAT number, anything else does', () => {
  expect(isVatNumberOf('404833048', 'FR 83 404 833 048')).toBe(true);
  expect(isVatNumberOf('404833048', 'FR84404833048')).toBe(false);
  expect(isVatNumberOf('120027016', 'FR83404833048')).toBe(false);
});
