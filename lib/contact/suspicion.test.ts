import { expect, test } from 'vitest';
import { clientAddress } from './client-address';
import { RepeatedTexts, suspicionOf, visibleName } from './suspicion';

const HOUR = 3_600_000;
const JEANNE = { nom: 'Jeanne Forêt', email: 'jeanne@exemple.fr', message: 'Bonjour' };

test.each([
  ['no link', 'Bonjour'],
  ['two links', 'Voir https://exemple.fr et www.exemple.org, merci.'],
  ['one address with www', 'https://www.exemple.fr/a?b=https et http.'],
  ['names with dots', 'En Node.js, Vue.js, ASP.NET, exemple.fr, a@exemple.fr, etc.'],
])('%s in a message is nothing', (_what, message) => {
  expect(suspicionOf({ ...JEANNE, message })).toBeUndefined();
});

test.each([
  ['https://a.example http://b.example www.c.example'],
  ['HTTPS://A.EXAMPLE\nhttps://b.example\nhttps://b.example'],
  ['<a href="https://a.example">a</a> [url=https://b.example]b[/url]'],
])('three links are to be confirmed: %s', (message) => {
  expect(suspicionOf({ ...JEANNE, message })).toBe('links');
});

test('a name holds no link', () => {
  expect(suspicionOf({ ...JEANNE, nom: 'Gagnez https://a.example' })).toBe('links');
});

test.each([
  'Zoé d’Hérouël',
  'Zoé 🌲',
  'Zoé 👩‍👩‍👧‍👦',
  'Zoé ❤️',
  'Zoé 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'Zoé 🇫🇷',
  'نرگس می‌خواهد',
  'שרה',
  'क्‍ष',
  'Nguyễn Văn A',
  'O\u2019Neil\u00a0Jean',
])('the name %s is nothing', (nom) => {
  expect(suspicionOf({ ...JEANNE, nom })).toBeUndefined();
  expect(visibleName(nom)).toBe(nom);
});

test.each([
  ['RTL override', 'moc.elpmaxe\u202E Jeanne'],
  ['isolate', 'Jeanne\u2067'],
  ['zero-width space', 'Jea\u200Bnne'],
  ['byte order mark', '\uFEFFJeanne'],
  ['soft hyphen', 'Jean\u00ADne'],
  ['word joiner', 'Jeanne\u2060'],
  ['filler', 'Jeanne\u3164'],
  ['empty Braille cell', 'Jeanne\u2800'],
  ['tags without a flag', 'Jeanne\u{E0041}\u{E0042}'],
])('a name with a sign that is not seen is to be confirmed: %s', (_what, nom) => {
  expect(suspicionOf({ ...JEANNE, nom })).toBe('signs');
  expect(visibleName(nom)).not.toBe(nom);
  expect(visibleName(nom)).toContain('Je');
});

test('a joiner between Latin letters is to be confirmed', () => {
  expect(suspicionOf({ ...JEANNE, nom: 'Jea\u200Dnne' })).toBe('signs');
});

test('in the message such signs are nobody’s business', () => {
  expect(suspicionOf({ ...JEANNE, message: 'un\u200Btexte\u202Ecopié' })).toBeUndefined();
});

test('one text from a third address is repeated, for an hour; from one address it never is', () => {
  const texts = new RepeatedTexts();
  const from = (n: number, text = 'Offre  unique', now = 0) =>
    texts.isRepeated(text, clientAddress(`192.0.2.${n}`, 0), now);
  expect([from(1), from(1), from(1), from(2)]).toEqual([false, false, false, false]);
  expect(from(3, 'OFFRE unique\n')).toBe(true);
  expect([from(1), from(2), from(3)]).toEqual([false, false, true]);
  expect(from(3, 'Autre chose')).toBe(false);
  expect(from(4, 'Offre unique', HOUR)).toBe(false);
});
