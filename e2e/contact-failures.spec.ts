import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { ContactSite, FORM } from './contact-site';

/** Posts that cannot be taken in: each gets the page, in French, with what was typed. */
test.describe.configure({ mode: 'serial' });

const site = new ContactSite();
test.beforeAll(() => site.start());
test.afterAll(() => site.stop());
test.afterEach(() => expect(site.mail.mails).toEqual([]));

const BOUNDARY = '----WebKitFormBoundary7MA4YWxkTrZu0gW';
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** The body of the form as a browser writes it. */
const bodyOf = (fields: Readonly<Record<string, string>> = FORM): string =>
  Object.entries(fields)
    .map(
      ([name, value]) =>
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .concat(`--${BOUNDARY}--\r\n`)
    .join('');

const WHOLE = bodyOf();
const LONG = 'é'.repeat(40_000);

type Case = {
  what: string;
  body: string;
  headers?: Record<string, string>;
  status: number;
  says: string;
  /** What stands in the message's field again. */
  keeps: string;
};

const CASES: readonly Case[] = [
  {
    what: 'a body that stops in the message',
    body: WHOLE.slice(0, WHOLE.indexOf(' site ?')),
    status: 400,
    says: 'La connexion s’est interrompue',
    keeps: 'Bonjour,\n\nun',
  },
  {
    what: 'a body without its last boundary',
    body: WHOLE.slice(0, WHOLE.lastIndexOf('--')),
    status: 400,
    says: 'La connexion s’est interrompue',
    keeps: FORM.message,
  },
  {
    what: 'another boundary than announced',
    body: WHOLE,
    headers: { 'Content-Type': 'multipart/form-data; boundary=autre' },
    status: 400,
    says: 'La connexion s’est interrompue',
    keeps: FORM.message,
  },
  {
    what: 'no boundary',
    body: WHOLE,
    headers: { 'Content-Type': 'multipart/form-data' },
    status: 400,
    says: 'La connexion s’est interrompue',
    keeps: FORM.message,
  },
  {
    what: 'nothing but noise',
    body: '\0\u0001 rien',
    status: 400,
    says: 'Il ne nous est pas parvenu comme un navigateur l’envoie',
    keeps: '',
  },
  { what: 'an empty body', body: '', status: 400, says: 'Il ne nous est pas parvenu', keeps: '' },
  {
    what: 'a form of another shape',
    body: new URLSearchParams(FORM).toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    status: 400,
    says: 'Il ne nous est pas parvenu comme un navigateur l’envoie',
    keeps: FORM.message,
  },
  {
    what: 'more than 64 kB',
    body: bodyOf({ ...FORM, message: LONG }),
    status: 413,
    says: 'Raccourcissez-le à 10\u202f000 caractères',
    keeps: LONG,
  },
  {
    what: 'a foreign origin',
    body: WHOLE,
    headers: { Origin: 'https://mechant.example', 'Sec-Fetch-Site': 'cross-site' },
    status: 403,
    says: 'Votre navigateur n’a pas indiqué que l’envoi venait de cette page',
    keeps: FORM.message,
  },
  {
    what: 'a stale action of another version of the site',
    body: bodyOf({ $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"40aa","bound":"$@1"}', ...FORM, message: ' ' }),
    headers: { 'Next-Action': '40aabbccddeeff' },
    status: 200,
    says: 'Il reste à corriger ce qui est signalé',
    keeps: ' ',
  },
];

for (const { what, body, headers = {}, status, says, keeps } of CASES) {
  test(`${what}: the page answers in French and keeps the text`, async ({ page }) => {
    const answer = await site.send({ method: 'POST', body }, { 'Content-Type': TYPE, ...headers });
    expect(answer.status).toBe(status);
    await page.setContent(answer.html);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(page.getByRole('region', { name: 'Écrivez-nous' })).toBeVisible();
    await expect(page.getByRole('form').getByRole('alert')).toContainText('n’est pas envoyé');
    await expect(page.getByRole('form').getByRole('alert')).toContainText(says);
    await expect(page.getByLabel('Votre message')).toHaveValue(keeps);
  });
}

test('a post without a type, a body or a word gets the page too', async () => {
  const { status, html } = await site.send({ method: 'POST' });
  expect(status).toBe(400);
  expect(html).toContain('Votre message n’est pas envoyé');
});

test('a post far beyond 64 kB is answered before its end, with the start of its text', async () => {
  const { status, html } = await site.send(
    { method: 'POST', body: bodyOf({ ...FORM, message: `Début ${'a'.repeat(1_000_000)}` }) },
    { 'Content-Type': TYPE },
  );
  expect(status).toBe(413);
  expect(html).toContain('Seul le début de votre texte est ci-dessous');
  expect(html).toMatch(/>Début a{1000}/);
});

test('who asks for the page with a type gets the page', async () => {
  const page = await site.send({ method: 'GET' }, { 'Content-Type': 'text/plain' });
  expect(page.status).toBe(200);
  expect(page.html).toBe(await (await fetch(`${site.url}/contact.html`)).text());
});

test('an answer has no script of Next’s, and the page’s own policy', async () => {
  const { html } = await site.send({ method: 'POST', body: '' }, { 'Content-Type': TYPE });
  expect(html.match(/<script(?! type="(?:application\/ld\+json|speculationrules)")/g)).toBeNull();
  expect(html).toContain('<title>Message non envoyé – ');
});

test('the content gone, messages are taken in and failures told as before', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'contact-'));
  const served = new ContactSite({}, root);
  try {
    for (const name of readdirSync('.')) {
      if (name !== 'content') symlinkSync(path.resolve(name), path.join(root, name));
    }
    cpSync('content', path.join(root, 'content'), { recursive: true });
    await served.start();
    rmSync(path.join(root, 'content'), { recursive: true });
    const failed = await served.post({ email: 'zoe' });
    expect(failed.html).toContain('Cette adresse n’est pas complète');
    expect(failed.html).toContain('un site ?</textarea>');
    expect((await served.post()).location).toBe('/merci.html');
    expect(served.mail.mails).toHaveLength(1);
  } finally {
    await served.stop();
    rmSync(root, { recursive: true });
  }
});
