import { expect, test } from '@playwright/test';
import { ask } from '@/tools/hosts/ask';

/** A host without mod_rewrite has pages at the old addresses, which lead on. */
test('an old address leads on by its page, and a page is a page', async ({ page, baseURL }) => {
  for (const [old, target] of [
    ['/nos-expertises', '/expertises.html'],
    ['/m%C3%A9tiers.html', '/expertises.html'],
    ['/%C5%93uvre/', '/agence.html'],
    ['/a%5Bb%5D.html', '/agence.html'],
  ]) {
    await page.goto(old ?? '');
    await page.waitForURL(`**${target}`);
  }
  const { status, headers } = await ask(baseURL ?? '', '/agence.html', { 'Accept-Encoding': 'br' });
  expect(status).toBe(200);
  expect(headers['content-encoding']).toBeUndefined();
  expect((await ask(baseURL ?? '', '/inconnue')).body.toString()).toContain('<html lang="fr">');
});
