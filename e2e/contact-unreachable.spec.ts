import { expect, test } from '@playwright/test';
import { makeCertificate } from '@/lib/contact/testing/test-certificate';
import { ContactSite } from './contact-site';

/** Where the mail server cannot be reached at all, the page says so and keeps what was typed. */
const expired = makeCertificate(new Date(Date.now() - 86_400_000));

for (const [what, options, toSetting, logged] of [
  ['there is no server', {}, () => 'smtp://127.0.0.1:9', 'échec smtp=ECONNREFUSED'],
  [
    'the password is wrong',
    { user: { name: 'site', password: 'autre' } },
    (smtp: string) => smtp.replace('://', '://site:secret@'),
    'échec smtp=535',
  ],
  [
    'the certificate has expired',
    { certificate: expired },
    (smtp: string) => `${smtp}?tls.ca=${encodeURIComponent(expired.cert)}`,
    'échec smtp=CERT_HAS_EXPIRED',
  ],
  ['nothing is set up', {}, () => '', 'non envoyé (envoi non configuré) smtp=-'],
] as const) {
  test(what, async ({ browser }) => {
    const site = new ContactSite(options);
    await site.start(toSetting);
    const page = await browser.newPage({ javaScriptEnabled: false });
    try {
      await page.goto(`${site.url}/contact.html`);
      await page.getByLabel('Votre nom').fill('Jeanne');
      await page.getByLabel('Votre adresse électronique').fill('jeanne@exemple.fr');
      await page.getByLabel('Votre message').fill('Bonjour,\nun site ?');
      await page.getByRole('button', { name: 'Envoyer le message' }).click();
      const alert = page.getByRole('form').getByRole('alert');
      await expect(alert).toContainText('Votre message n’est pas envoyé');
      await expect(page.getByLabel('Votre message')).toHaveValue('Bonjour,\nun site ?');
      const mailto = await alert.getByRole('link', { name: 'L’envoyer par courriel' }).getAttribute('href');
      expect(new URL(mailto ?? '').searchParams.get('body')).toBe('Bonjour,\r\nun site ?\r\n\r\nJeanne');
      expect(site.log).toContain(logged);
      expect(site.log).not.toContain('secret');
    } finally {
      await page.close();
      await site.stop();
    }
  });
}
