import { expect, test } from '@playwright/test';
import { readMail } from '@/lib/contact/testing/fault-server';
import { ContactSite, FORM } from './contact-site';

/**
 * What programs post to the form: its guards, its limits, and what the watcher hears. One site: one
 * after the other.
 */
test.describe.configure({ mode: 'serial' });

const site = new ContactSite();
test.beforeAll(() => site.start());
test.afterAll(() => site.stop());
test.beforeEach(() => {
  site.mendMail();
  site.mail.mails.length = 0;
});

const texts = (): string[] => site.mail.mails.map((mail) => readMail(mail).text);

for (const [what, headers] of [
  ['none', { Origin: '' }],
  ['null', { Origin: 'null' }],
  ['a foreign one', { Origin: 'https://mechant.example' }],
] as const) {
  test(`an origin that is ours is asked for: ${what}`, async () => {
    const response = await site.post({}, headers);
    expect(response.location).toBeNull();
    expect(response.html).toContain('Votre message n’est pas envoyé');
    expect(response.html).toContain('un site ?</textarea>');
    expect(texts()).toEqual([]);
  });
}

test('no line reaches the header of the mail, whatever the field', async () => {
  for (const name of ['nom', 'email', 'telephone', 'sujet'] as const) {
    const response = await site.post({ [name]: `${FORM[name]}\r\nBcc: victime@exemple.fr` });
    expect(response.location, name).toBeNull();
  }
  expect(texts()).toEqual([]);
});

test('past the limit a visitor is told so; nobody lifts it by inventing addresses', async () => {
  const sent: (string | null)[] = [];
  for (let n = 0; n < 21; n += 1) {
    const headers = { 'X-Forwarded-For': `${n}.1.1.1, 203.0.113.7` };
    const response = await site.post({ message: `Message ${n}` }, headers);
    sent.push(response.location);
  }
  expect(sent).toEqual([...Array(20).fill('/merci.html'), null]);
  expect(texts()).toHaveLength(20);
});

test('200 visitors at once: as many mails as thanks', async () => {
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      site.post({ message: `Visiteur ${n}` }, { 'X-Forwarded-For': `192.0.2.${n}` }),
    ),
  );
  const ids = site.mail.mails.map((mail) => readMail(mail).headers.get('message-id'));
  expect(answers.filter(({ location }) => location === '/merci.html')).toHaveLength(ids.length);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(200);
});

test('the watcher hears of three failures in a row, and of the recovery', async ({ request }) => {
  const health = async (): Promise<number> => (await request.get(`${site.url}/sante`)).status();
  expect(await health()).toBe(200);
  site.breakMail('message', '451');
  for (const expected of [200, 200, 503]) {
    await site.post({ message: 'Panne' }, { 'X-Forwarded-For': '203.0.113.200' });
    expect(await health()).toBe(expected);
  }
  site.mendMail();
  await site.post({ message: 'Panne' }, { 'X-Forwarded-For': '203.0.113.200' });
  expect(await health()).toBe(200);
});

test('the log opens with what is set up, and holds a line an attempt without a word of it', () => {
  expect(site.log).toContain('contact : envoi par smtp://127.0.0.1:');
  const attempts = site.log.split('\n').filter((line) => /^contact \d/.test(line));
  expect(attempts.length).toBeGreaterThan(200);
  for (const line of attempts) {
    expect(line).toMatch(/^contact [\dTZ:.-]+ [\p{L}() ]+ smtp=[\w-]+ clé=(?:-|[0-9a-f]{32})$/u);
  }
  for (const word of ['zoe', 'Zoé', 'Visiteur', 'Hérouël', '01 99 00 12 34', 'agence.example']) {
    expect(site.log).not.toContain(word);
  }
});
