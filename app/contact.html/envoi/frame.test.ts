import { expect, test } from 'vitest';
import { withForm } from './frame';

const PAGE =
  '<html><title>Contact</title><body><form id="formulaire" method="post"><p>vide</p></form><p>Pied</p></body></html>';

test('a form takes the place of the page’s own, and the title says what happened', () => {
  expect(withForm(PAGE, '<form>rempli</form>', 'À corriger')).toBe(
    '<html><title>À corriger – Contact</title><body><form>rempli</form><p>Pied</p></body></html>',
  );
});

test.each(['$& $1 $` $$', '</title>', '<!--'])('what was typed stands there as it is: %s', (typed) => {
  expect(withForm(PAGE, `<form>${typed}</form>`, 'À corriger')).toContain(`<body><form>${typed}</form><p>`);
});

test.each([
  ['is nowhere to be found', undefined],
  ['has no form', '<html><title>Contact</title></html>'],
])('where the page %s, the form is answered all the same, in French', (_what, page) => {
  const html = withForm(page, '<form>rempli</form>', 'À corriger');
  expect(html).toMatch(/^<!DOCTYPE html><html lang="fr">/);
  expect(html).toContain('<title>À corriger</title>');
  expect(html).toContain('<form>rempli</form>');
});
