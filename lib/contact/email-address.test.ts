import { expect, test } from 'vitest';
import { checkAddress } from './email-address';

test.each([
  ['jeanne@exemple.fr', 'jeanne@exemple.fr'],
  [' jeanne.o’neil@exemple.fr', null],
  ["jeanne.o'neil+site@sous.exemple.co.uk", "jeanne.o'neil+site@sous.exemple.co.uk"],
  ['contact@société.fr', 'contact@xn--socit-esab.fr'],
  ['contact@soci\u0065\u0301te\u0301.fr', 'contact@xn--socit-esab.fr'],
  ['jeanne@exemple', null],
  ['jeanne@exemple..fr', null],
  ['jeanne@-exemple.fr', null],
  ['.jeanne@exemple.fr', null],
  ['jeanne@exemple.fr, b@c.fr', null],
  ['"jeanne"@exemple.fr', null],
  ['jeanne@[192.0.2.1]', null],
  ['jeanne@a@exemple.fr', null],
  ['<jeanne@exemple.fr>', null],
  [`${'a'.repeat(65)}@exemple.fr`, null],
  [`a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(60)}.fr`, null],
])('the address %s is sent as %s', (typed, sent) => {
  expect(checkAddress(typed)).toEqual(sent === null ? { error: expect.any(String) } : { address: sent });
});

test('an accent before the @ is named', () => {
  expect(checkAddress('rené@exemple.fr')).toMatchInlineSnapshot(`
    {
      "error": "Le signe é n’a pas cours avant le @ d’une adresse électronique, où seules les lettres sans accent sont acceptées.",
    }
  `);
});
