import { expect, test } from '@playwright/test';
import { ContactSite } from './contact-site';

const site = new ContactSite();
test.beforeAll(() => site.start());
test.afterAll(() => site.stop());

test('a server asked to end first finishes what is on its way, and thanks for it', async ({ page }) => {
  site.breakMail('message', 'hold');
  await page.goto(`${site.url}/contact.html`);
  await page.getByLabel('Votre nom').fill('Jeanne');
  await page.getByLabel('Votre adresse électronique').fill('jeanne@exemple.fr');
  await page.getByLabel('Votre message').fill('Bonjour');
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Envoyer le message' }).click({ noWaitAfter: true });
  await expect.poll(() => site.mail.held.length).toBe(1);
  const ended = site.end();
  // From here on the site takes no one in, however often who is connected already asks, and still
  // has one to answer.
  await expect
    .poll(() =>
      fetch(site.url).then(
        () => 'open',
        () => 'closed',
      ),
    )
    .toBe('closed');
  site.mail.release();
  const response = await answered;
  expect([response.status(), await response.headerValue('location')]).toEqual([303, '/merci.html']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Merci, votre message est arrivé');
  expect(site.mail.mails).toHaveLength(1);
  // 128 + 15, as a process ended by SIGTERM says.
  expect(await ended).toBe(143);
});

test('whatever the mail server does, a server asked to end tells who waits, and ends', async ({ page }) => {
  const other = new ContactSite();
  await other.start();
  try {
    other.breakMail('message', 'hold');
    await page.goto(`${other.url}/contact.html`);
    await page.getByLabel('Votre nom').fill('Jeanne');
    await page.getByLabel('Votre adresse électronique').fill('jeanne@exemple.fr');
    await page.getByLabel('Votre message').fill('Bonjour');
    await page.getByRole('button', { name: 'Envoyer le message' }).click({ noWaitAfter: true });
    await expect.poll(() => other.mail.held.length).toBe(1);
    // Others hold the four connections that are left, and two wait for their turn.
    const others = Array.from({ length: 6 }, (_, n) =>
      other.post({ message: `Autre ${n}` }, { 'X-Forwarded-For': `198.51.100.${n}` }),
    );
    await expect.poll(() => other.mail.held.length).toBe(5);
    const ended = other.end();
    const answers = (await Promise.all(others)).map(({ html }) => html);
    expect(answers.filter((html) => html.includes('Le site redémarre'))).toHaveLength(2);
    expect(answers.filter((html) => html.includes('Considérez qu’il ne nous est pas parvenu'))).toHaveLength(
      4,
    );
    await expect(page.getByRole('form').getByRole('alert')).toContainText('Considérez qu’il ne nous est pas');
    await expect(page.getByLabel('Votre message')).toHaveValue('Bonjour');
    expect(await ended).toBe(143);
  } finally {
    await other.stop();
  }
});
