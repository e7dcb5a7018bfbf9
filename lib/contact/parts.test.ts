import { expect, test } from 'vitest';
import { siteSchema } from '@/lib/content/schema';
import { clientAddress } from './client-address';
import { checkAddress } from './email-address';
import { HONEYPOT, LIMITS } from './fields';
import { mailtoLink } from './mailto';
import { parseForm } from './message';
import { Once } from './once';
import { RateLimit } from './rate-limit';
import { describeSettings, readSettings } from './settings';

const HOUR = 3_600_000;

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

test('what is wrong is said field by field, in French', () => {
  const form = new FormData();
  form.set('nom', '  ');
  form.set('email', 'jeanne(at)exemple.fr');
  form.set('telephone', '0'.repeat(LIMITS.telephone + 1));
  form.set('sujet', 'Autre');
  form.set('message', 'é'.repeat(LIMITS.message + 1));
  expect(parseForm(form, ['Un sujet'])).toMatchInlineSnapshot(
    {
      typed: expect.any(Object),
    },
    `
    {
      "errors": {
        "email": "Cette adresse n’est pas complète. Elle a la forme prenom@exemple.fr.",
        "message": "Votre message compte 10 001 caractères, le formulaire en accepte 10 000. Raccourcissez-le, ou envoyez-le par courriel.",
        "nom": "Indiquez votre nom.",
        "sujet": "Choisissez un sujet de la liste, ou aucun.",
        "telephone": "Ce champ compte 40 caractères au plus.",
      },
      "isRobot": false,
      "typed": Any<Object>,
    }
  `,
  );
  expect(parseForm(new FormData(), [])).toMatchInlineSnapshot(`
    {
      "errors": {
        "email": "Indiquez votre adresse électronique, c’est là que nous vous répondrons.",
        "message": "Écrivez votre message.",
        "nom": "Indiquez votre nom.",
      },
      "isRobot": false,
      "typed": {
        "email": "",
        "message": "",
        "nom": "",
        "sujet": "",
        "telephone": "",
      },
    }
  `);
});

test('a line end counts as one character, as in the browser, and a file is no text', () => {
  const form = new FormData();
  form.set('nom', 'Jeanne');
  form.set('email', 'jeanne@exemple.fr');
  form.set('message', 'a\r\n'.repeat(LIMITS.message / 2));
  form.set(HONEYPOT, '');
  expect(parseForm(form, [])).toMatchObject({ isRobot: false, message: { nom: 'Jeanne' } });
  form.set('message', new File(['texte'], 'a.txt'));
  expect(parseForm(form, [])).toMatchObject({ errors: { message: 'Écrivez votre message.' } });
});

test.each([
  [null, 0, 'inconnue'],
  ['192.0.2.1', 0, '192.0.2.1'],
  ['203.0.113.9, 192.0.2.1', 0, '192.0.2.1'],
  ['203.0.113.9, 192.0.2.1', 1, '203.0.113.9'],
  ['1.1.1.1, 203.0.113.9, 192.0.2.1', 1, '203.0.113.9'],
  ['192.0.2.1', 3, '192.0.2.1'],
  ['::ffff:192.0.2.1', 0, '192.0.2.1'],
  ['2001:db8:0:7:1:2:3:4', 0, '2001:db8:0:7::/64'],
  ['2001:db8::7', 0, '2001:db8:0:0::/64'],
  ['2001:DB8:0:7::', 0, '2001:db8:0:7::/64'],
  ['::1', 0, '0:0:0:0::/64'],
  ['[2001:db8:0:7::1]:443', 0, '2001:db8:0:7::/64'],
  ['n’importe quoi', 0, 'inconnue'],
])('%s behind %i proxies is %s', (forwardedFor, hops, address) => {
  expect(clientAddress(forwardedFor, hops)).toBe(address);
});

test('the limit is over an hour that slides', () => {
  const limit = new RateLimit(2);
  expect([0, 1, 2].map((now) => limit.admit('a', now))).toEqual([true, true, false]);
  expect(limit.admit('a', HOUR)).toBe(true);
  expect(limit.admit('a', HOUR)).toBe(false);
});

test('words are known for an hour, also when the clock strikes between two clicks', async () => {
  const once = new Once<boolean>((delivered) => delivered);
  const message = { nom: 'Jeanne', email: 'jeanne@exemple.fr', message: 'Bonjour' };
  const almostTen = Date.parse('2026-11-22T09:59:59.900Z');
  const first = await once.deliver(message, almostTen, async () => false);
  const again = await once.deliver(message, almostTen + 200, async () => true);
  const known = await once.deliver(message, almostTen + 300, () => Promise.reject(new Error('twice')));
  const later = await once.deliver(message, almostTen + HOUR, async () => true);
  const other = await once.deliver({ ...message, telephone: '01' }, almostTen, async () => true);
  expect([first, again, known].map(({ key }) => key)).toEqual(Array(3).fill(first.key));
  expect([first, again, known, later, other].map(({ joined }) => joined)).toEqual([
    false,
    false,
    true,
    false,
    false,
  ]);
  expect(new Set([first.key, later.key, other.key]).size).toBe(3);
});

const SET = {
  SMTP_URL: 'smtp://site:s3cret@mail.exemple.fr:587',
  CONTACT_TO: 'a@exemple.fr, b@exemple.fr',
  CONTACT_FROM: 'Site <site@exemple.fr>',
};

test.each([
  ['all set', SET],
  ['limits', { ...SET, CONTACT_LIMIT: '5', TRUST_PROXY: '1' }],
  ['nothing', {}],
  ['no scheme', { ...SET, SMTP_URL: 'mail.exemple.fr:587' }],
  ['a bad address', { ...SET, CONTACT_FROM: 'Site', CONTACT_LIMIT: 'beaucoup' }],
  ['two senders', { ...SET, CONTACT_FROM: 'a@exemple.fr, b@exemple.fr' }],
])('the log opens with a line without password or address: %s', (_what, env) => {
  const line = describeSettings(readSettings(env), false);
  expect(line).not.toMatch(/s3cret|exemple\.fr,|[abe]@exemple/);
  expect(line).toMatchSnapshot();
});

test('a mailto opens with the words in it, or without where they are too many', () => {
  const typed = { nom: 'Jeanne & Cie', email: '', telephone: '', sujet: '', message: 'Ça va ?\nOui 🌲' };
  const link = mailtoLink('bonjour@agence.example', typed);
  expect(link.isWhole).toBe(true);
  const { searchParams } = new URL(link.href);
  expect(searchParams.get('subject')).toBe('Message du site – Jeanne & Cie');
  expect(searchParams.get('body')).toBe('Ça va ?\r\nOui 🌲\r\n\r\nJeanne & Cie');
  expect(mailtoLink('a@b.fr', { ...typed, message: 'é'.repeat(10_000) })).toEqual({
    href: expect.not.stringContaining('body='),
    isWhole: false,
  });
  expect(mailtoLink('a@b.fr', { ...typed, message: '\ud83c' }).isWhole).toBe(true);
});

test.each([
  ['https://formulaires.exemple.fr/envoi', true],
  ['http://formulaires.exemple.fr/envoi', false],
  ['javascript:alert(1)', false],
  ['formulaires.exemple.fr', false],
])('a form service at %s is accepted: %s', (endpoint, accepted) => {
  expect(siteSchema.shape.contact_endpoint.safeParse(endpoint).success).toBe(accepted);
});
