import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { readMail } from '@/lib/contact/testing/fault-server';
import { ContactSite, FORM } from './contact-site';

/** What robots send is refused or asked about once; what people send never is. */
test.describe.configure({ mode: 'serial' });
// Axe is put into pages whose policy lets no script in.
test.use({ bypassCSP: true });

const site = new ContactSite();
test.beforeAll(() => site.start());
test.afterAll(() => site.stop());
let visitor = 0;
test.beforeEach(() => {
  site.mail.mails.length = 0;
  visitor += 1;
});

const texts = (): string[] => site.mail.mails.map((mail) => readMail(mail).text);

async function open(page: Page, changes: Partial<Record<'nom' | 'message', string>> = {}): Promise<void> {
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': `198.51.100.${visitor}` });
  await page.goto(`${site.url}/contact.html`);
  await fill(page, changes);
}

async function fill(page: Page, changes: Partial<Record<'nom' | 'message', string>> = {}): Promise<void> {
  await page.getByLabel('Votre nom').fill(changes.nom ?? 'Zoé');
  await page.getByLabel('Votre adresse électronique').fill(FORM.email);
  await page.getByLabel('Votre message').fill(changes.message ?? `Bonjour, ici ${visitor}`);
}

const send = (page: Page) => page.getByRole('button', { name: 'Envoyer le message' }).click();
const expectThanks = (page: Page) => expect(page).toHaveURL(`${site.url}/merci.html`);

test('three programs that never opened the page deliver nothing', async () => {
  const typed = { nom: 'Robot', email: 'robot@exemple.fr', message: 'Offre' };
  const multipart = new FormData();
  for (const [name, value] of Object.entries(typed)) multipart.set(name, value);
  const bodies: RequestInit[] = [
    { body: multipart },
    { body: new URLSearchParams({ ...typed, telephone: '', sujet: '', site: '' }) },
    { body: JSON.stringify(typed), headers: { 'Content-Type': 'application/json' } },
  ];
  for (const body of bodies) {
    const headers = { Origin: site.url, ...body.headers };
    const response = await fetch(`${site.url}/contact.html`, { method: 'POST', ...body, headers });
    expect(response.status).toBe(400);
  }
  // One that knows the form's fields, but not what a browser says of itself.
  const known = new FormData();
  for (const [name, value] of Object.entries(FORM)) known.set(name, value);
  const init = { method: 'POST', body: known, headers: { Origin: site.url } };
  expect(await (await fetch(`${site.url}/contact.html`, init)).text()).toContain('Confirmez l’envoi');
  expect(texts()).toEqual([]);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('three links: one page asks, every word stays, one click sends', async ({ page }) => {
      const message = `Voici ${visitor} :\nhttps://a.example\nhttps://b.example\nhttps://c.example\n« fin » 🌲`;
      await open(page, { message });
      await send(page);
      const alert = page.getByRole('form').getByRole('alert');
      await expect(alert).toBeFocused();
      await expect(alert.getByRole('heading')).toHaveText('Confirmez l’envoi de votre message');
      await expect(page).toHaveTitle(/^À confirmer – /);
      await expect(page.getByLabel('Votre message')).toHaveValue(message);
      expect(texts()).toEqual([]);
      await page.keyboard.press('Tab');
      await expect(alert.getByRole('button', { name: 'Confirmer l’envoi' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expectThanks(page);
      expect(texts()).toHaveLength(1);
      expect(texts()[0]).toContain(message);
    });
  });
}

test('the pages that ask and that refuse are accessible', async ({ page }) => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const violations = async (): Promise<string[]> => {
    await page.evaluate(axe);
    const { violations: found } = await page.evaluate(
      (): Promise<AxeResults> =>
        Reflect.get(globalThis, 'axe').run(document, { resultTypes: ['violations'] }),
    );
    return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`));
  };
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, { nom: 'Zoé\u202E' });
    await send(page);
    await expect(page.getByRole('form').getByRole('alert')).toContainText('signes invisibles');
    expect(await violations()).toEqual([]);
    await page.getByLabel('Votre adresse électronique').fill('zoe@exemple');
    await page.getByRole('button', { name: 'Confirmer l’envoi' }).first().click();
    await expect(page.getByRole('textbox', { name: 'Votre adresse électronique' })).toBeFocused();
    expect(await violations()).toEqual([]);
  }
});

test('what only robots fill in is asked about once', async ({ page }) => {
  await open(page);
  await page.locator('[name="site"]').evaluate((input: HTMLInputElement) => {
    input.value = 'https://spam.example';
  });
  await send(page);
  await expect(page.getByRole('form').getByRole('alert')).toContainText('champ invisible');
  expect(texts()).toEqual([]);
  await page.getByRole('button', { name: 'Confirmer l’envoi' }).first().click();
  await expectThanks(page);
  expect(texts()).toHaveLength(1);
});

test.describe('ten kinds of honest posts go out at once', () => {
  test.afterEach(() => expect(texts()).toHaveLength(1));

  test('autofill, which fills what it knows by its kind', async ({ page }) => {
    await open(page);
    await page.evaluate(() => {
      for (const [kind, value] of [
        ['name', 'Zoé d’Hérouël'],
        ['email', 'zoe@exemple.fr'],
        ['tel', '+33 1 99 00 12 34'],
      ]) {
        const input = document.querySelector<HTMLInputElement>(`[autocomplete="${kind}"]`);
        if (!input) throw new Error(kind);
        input.value = value ?? '';
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    await send(page);
    await expectThanks(page);
  });

  test('a password manager, which marks the fields and fills the address', async ({ page }) => {
    await open(page);
    await page.locator('[name="email"]').evaluate((input: HTMLInputElement) => {
      input.setAttribute('data-com-onepassword-filled', 'light');
      input.insertAdjacentHTML('afterend', '<input type="hidden" name="pm-token" value="1">');
      input.value = 'zoe+agence@exemple.fr';
    });
    await send(page);
    await expectThanks(page);
  });

  test('two links', async ({ page }) => {
    await open(page, { message: 'Nos sites : https://www.a.example et www.b.example' });
    await send(page);
    await expectThanks(page);
  });

  test('emoji, also in the name', async ({ page }) => {
    await open(page, { nom: 'Zoé 👩‍👩‍👧‍👦 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿', message: `Bonjour 🌲👋🏽 ${visitor}` });
    await send(page);
    await expectThanks(page);
    expect(texts()[0]).toContain('👩‍👩‍👧‍👦');
  });

  test('after a deployment, from the form of the version before', async ({ page }) => {
    await open(page);
    await page.locator('form').evaluate((form) => {
      form.insertAdjacentHTML(
        'afterbegin',
        '<input type="hidden" name="$ACTION_REF_1"><input type="hidden" name="$ACTION_KEY" value="k1">',
      );
    });
    await send(page);
    await expectThanks(page);
  });

  test('left open overnight, while the server was started anew', async ({ page }) => {
    await open(page);
    await site.restart();
    await send(page);
    await expectThanks(page);
  });

  test('back to the form, and sent again', async ({ page }) => {
    await open(page);
    await send(page);
    await expectThanks(page);
    await page.goBack();
    await fill(page);
    await send(page);
    await expectThanks(page);
  });

  test('a long text', async ({ page }) => {
    const message = `${visitor} ${'Un paragraphe de bonne longueur, comme on en écrit. '.repeat(200)}`.slice(
      0,
      10_000,
    );
    await open(page, { message });
    await send(page);
    await expectThanks(page);
    expect(texts()[0]).toContain(message.trimEnd());
  });
});

test('without a script', async ({ browser }) => {
  const context: BrowserContext = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await open(page);
  await send(page);
  await expectThanks(page);
  await context.close();
  expect(texts()).toHaveLength(1);
});

test('two tabs, one message each', async ({ context, page }) => {
  const other = await context.newPage();
  await open(page, { message: `Premier onglet ${visitor}` });
  await open(other, { message: `Second onglet ${visitor}` });
  await Promise.all([send(page), send(other)]);
  await Promise.all([expectThanks(page), expectThanks(other)]);
  expect(texts()).toHaveLength(2);
});
