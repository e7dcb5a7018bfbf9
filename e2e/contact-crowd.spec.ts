import { expect, test } from '@playwright/test';
import { ContactSite } from './contact-site';

/** A mail server that takes its time, a crowd, and an honest visitor in a browser. */
const site = new ContactSite();
test.beforeAll(() => site.start());
test.afterAll(() => site.stop());

for (const [what, addresses, posts] of [
  ['one address with twenty posts', 1, 20],
  ['twelve addresses with twenty posts each', 12, 240],
] as const) {
  test(`${what}: the honest visitor is served, and nobody blames the mail server`, async ({ page }) => {
    site.mail.mails.length = 0;
    site.breakMail('message', 'hold');
    await page.setExtraHTTPHeaders({ 'X-Forwarded-For': `203.0.113.${addresses}` });
    await page.goto(`${site.url}/contact.html`);
    await page.getByLabel('Votre nom').fill('Zoé');
    await page.getByLabel('Votre adresse électronique').fill('zoe@exemple.fr');
    await page.getByLabel('Votre message').fill(`Une vraie demande ${addresses}`);
    const crowd = Array.from({ length: posts }, (_, n) =>
      site.post(
        { nom: `Foule ${addresses}`, message: `Offre ${addresses} ${n}` },
        { 'X-Forwarded-For': `198.51.100.${addresses + (n % addresses)}` },
      ),
    );
    await expect.poll(() => site.mail.mails.length).toBe(Math.min(5, addresses * 2));
    const posted = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', { name: 'Envoyer le message' }).click({ noWaitAfter: true });
    await posted;
    // The mail server accepts what it has in its hands, which is never more than five messages.
    let most = 0;
    const answers = setInterval(() => {
      most = Math.max(most, site.mail.held.length);
      site.mail.release();
    }, 50);
    await expect(page).toHaveURL(`${site.url}/merci.html`);
    const settled = await Promise.all(crowd);
    clearInterval(answers);
    expect(most).toBeLessThanOrEqual(5);
    const thanked = settled.filter(({ location }) => location === '/merci.html');
    // How many of the crowd found a place depends on the machine; that each was told the truth does not.
    expect(site.mail.mails).toHaveLength(thanked.length + 1);
    for (const { location, html } of settled) {
      if (location === null) expect(html).toContain('Votre message n’est pas envoyé');
    }
    expect((await fetch(`${site.url}/sante`)).status).toBe(200);
  });
}
