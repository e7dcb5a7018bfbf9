import { expect, type Page, test } from '@playwright/test';
import { readMail } from '@/lib/contact/testing/fault-server';
import { ContactSite } from './contact-site';

/**
 * The server's form, in a browser, against a mail server that can be told to fail. One site for
 * all: one after the other.
 */
test.describe.configure({ mode: 'serial' });

/**
 * Who writes, other words in each test: the same words are one message, and one text is one
 * writer's.
 */
let words = {
  nom: 'Zoé d’Hérouël',
  email: 'zoe@exemple.fr',
  telephone: '01 99 00 12 34',
  sujet: 'Développeur Back-end, création d’une API',
  message: '',
};
const TEXT = 'Bonjour,\n\n.un point\n..deux points\n.\n<b>Ça</b> & « œuvre » 🌲👩‍👧\n  fin  ';
type Words = typeof words;
type Field = keyof Words;

const site = new ContactSite();
test.beforeAll(() => site.start());
test.afterAll(() => site.stop());
test.beforeEach(() => {
  site.mendMail();
  site.mail.mails.length = 0;
  visitor += 1;
  words = { ...words, message: `Ici ${visitor}.\n${TEXT}` };
});

/** Each comes from an address of their own, for an address may send so many. */
let visitor = 0;
async function visit(page: Page): Promise<void> {
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': `198.51.100.${visitor}` });
  await page.goto(`${site.url}/contact.html`);
}

const field = (page: Page, name: Field) => page.locator(`form [name="${name}"]`);

async function fill(page: Page, typed: Partial<Words> = words): Promise<void> {
  for (const name of ['nom', 'email', 'telephone', 'message'] as const) {
    if (typed[name] !== undefined) await field(page, name).fill(typed[name]);
  }
  if (typed.sujet !== undefined) await field(page, 'sujet').selectOption(typed.sujet);
}

const send = (page: Page) => page.getByRole('button', { name: 'Envoyer le message' }).click();

async function expectKept(page: Page, typed: Partial<Words> = words): Promise<void> {
  for (const name of ['nom', 'email', 'telephone', 'sujet', 'message'] as const) {
    await expect(field(page, name), name).toHaveValue(typed[name] ?? '');
  }
}

const texts = (): string[] => site.mail.mails.map((mail) => readMail(mail).text);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a message is delivered byte for byte, then the visitor is thanked', async ({ page }) => {
      await visit(page);
      await fill(page);
      await send(page);
      await expect(page).toHaveURL(`${site.url}/merci.html`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Merci/);
      expect(texts()).toEqual([
        [
          `Nom : ${words.nom}`,
          `Courriel : ${words.email}`,
          `Téléphone : ${words.telephone}`,
          `Sujet : ${words.sujet}`,
          '',
          words.message,
          '',
        ].join('\n'),
      ]);
    });

    test('mistakes are said beside their fields, the first has the focus, every word stays', async ({
      page,
    }) => {
      await visit(page);
      const wrong = { ...words, email: 'zoe@exemple', message: ' \n ' };
      await fill(page, wrong);
      await send(page);
      const email = page.getByRole('textbox', { name: 'Votre adresse électronique' });
      await expect(email).toHaveAttribute('aria-invalid', 'true');
      await expect(email).toHaveAccessibleDescription(
        'Cette adresse n’est pas complète. Elle a la forme prenom@exemple.fr.',
      );
      await expect(email).toBeFocused();
      const message = page.getByRole('textbox', { name: 'Votre message' });
      await expect(message).toHaveAccessibleDescription('Écrivez votre message.');
      await expect(page.getByRole('form').getByRole('alert')).toContainText('n’est pas envoyé');
      await expectKept(page, wrong);
      expect(texts()).toEqual([]);
      // What was mended goes out from the same page.
      await fill(page);
      await send(page);
      await expect(page).toHaveURL(`${site.url}/merci.html`);
      expect(texts()).toHaveLength(1);
    });

    for (const [what, at, does] of [
      ['refuses the connection', 'connect', 'refuse'],
      ['says nothing', 'connect', 'silent'],
      ['cuts after the message', 'message', 'cut'],
      ['answers 451', 'message', '451'],
    ] as const) {
      test(`a mail server that ${what}: the failure is told, every word stays, a retry delivers`, async ({
        page,
      }) => {
        await visit(page);
        await fill(page);
        site.breakMail(at, does);
        await send(page);
        const alert = page.getByRole('form').getByRole('alert');
        await expect(alert).toContainText('Votre message n’est pas envoyé');
        await expect(alert).toBeFocused();
        const mailto = await alert.getByRole('link', { name: 'L’envoyer par courriel' }).getAttribute('href');
        const { searchParams } = new URL(mailto ?? '');
        expect(searchParams.get('body')).toContain(words.message.trim().replaceAll('\n', '\r\n'));
        await expectKept(page);
        expect(texts()).toEqual([]);
        site.mendMail();
        await send(page);
        await expect(page).toHaveURL(`${site.url}/merci.html`);
        expect(texts()).toHaveLength(1);
        expect(texts()[0]).toContain(words.message);
      });
    }
  });
}

test.describe('where no script runs, as the security policy has it', () => {
  test.use({ javaScriptEnabled: false });

  test('10,000 of the longest characters pass, refused once and sent again', async ({ page }) => {
    await visit(page);
    const message = '€☃あ한'.repeat(2_500);
    await fill(page, { ...words, message });
    site.breakMail('message', '451');
    await send(page);
    await expect(page.getByRole('form').getByRole('alert')).toContainText('trop long');
    await expectKept(page, { ...words, message });
    site.mendMail();
    await send(page);
    await expect(page).toHaveURL(`${site.url}/merci.html`);
    expect(texts()[0]?.endsWith(`\n\n${message}\n`)).toBe(true);
  });
});

test('a double click is one mail', async ({ page }) => {
  await visit(page);
  await fill(page);
  await page.getByRole('button', { name: 'Envoyer le message' }).dblclick();
  await expect(page).toHaveURL(`${site.url}/merci.html`);
  expect(texts()).toHaveLength(1);
});

test('the browser itself asks for what is missing', async ({ page }) => {
  await visit(page);
  await send(page);
  await expect(page).toHaveURL(`${site.url}/contact.html`);
  expect(
    await page.locator('form :invalid').evaluateAll((all) => all.map((one) => one.getAttribute('name'))),
  ).toEqual(['nom', 'email', 'message']);
  expect(
    await page
      .locator('form [autocomplete]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('autocomplete'))),
  ).toEqual(['off', 'name', 'email', 'tel']);
  await expect(field(page, 'message')).toHaveAttribute('maxlength', '10000');
});

test('what only robots see is kept from people', async ({ page }) => {
  await visit(page);
  await expect(page.locator('[name="site"]')).toBeHidden();
});
