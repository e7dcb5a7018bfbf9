import { expect, test } from '@playwright/test';

/** What a server can do and a folder of files cannot: this spec runs on the server alone. */
for (const [from, to] of [
  ['/expertises/developpeur-back-end', '/expertises/developpeur-back-end.html'],
  ['/expertises', '/expertises.html'],
  ['/contact', '/contact.html'],
  ['/agence', '/agence.html'],
  ['/merci', '/merci.html'],
  ['/contact?a=b', '/contact.html?a=b'],
  ['/index.html', '/'],
  ['/accueil.html', '/'],
] as const) {
  test(`${from} leads to ${to} for good`, async ({ request }) => {
    const response = await request.get(from, { maxRedirects: 0 });
    expect(response.status()).toBe(308);
    expect(response.headers().location).toBe(to);
    expect((await request.get(to, { maxRedirects: 0 })).status()).toBe(200);
  });
}
