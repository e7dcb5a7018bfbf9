import { expect, test } from '@playwright/test';

test('files cannot send a message: without a form service the page has no form, but an address and a number', async ({
  page,
}) => {
  await page.goto('/contact.html');
  await expect(page.locator('form')).toHaveCount(0);
  const section = page.getByRole('region', { name: 'Écrivez-nous' });
  await expect(section.locator('a[href^="mailto:"]')).toBeVisible();
  await expect(section.locator('a[href^="tel:+33"]')).toBeVisible();
});
