import { expect, type Page, test } from '@playwright/test';
import { absoluteUrl } from '@/lib/content/addresses';
import { CONTENT_CLASS_NAMES } from '@/lib/mdx/classes';
import { plain } from './plain';
import { besideOf, kindPages, richest, site } from './site';

for (const one of kindPages) {
  const { href, title, description, summary, footerCta, header, body } = one;
  test(`${href} has its landmarks, trail, contents and call`, async ({ page }) => {
    await page.goto(href);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('contentinfo')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible();
    const trail = page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link');
    const links = besideOf(one).trail;
    expect(links.length).toBeGreaterThan(1);
    await expect(trail).toHaveText(links.map(({ label }) => label));
    expect(await trail.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual(
      links.map((link) => link.href),
    );
    expect(plain((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')).toBe(plain(title));
    expect(plain((await page.locator('main header').textContent()) ?? '')).toContain(plain(summary));
    const image = page.locator('main header img');
    await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    await expect(image).toHaveAttribute('alt', header.alt);
    await test.step('the contents lead to the sections', () => expectContents(page, body.text));
    await test.step('the call leads to the contact page', async () => {
      const call = page.getByRole('complementary');
      expect(plain((await call.getByRole('heading').textContent()) ?? '')).toBe(
        plain(site.call_to_action.title),
      );
      const text = footerCta ?? site.call_to_action.text;
      expect(plain((await call.textContent()) ?? '')).toContain(plain(text));
      await expect(call.getByRole('link').first()).toHaveAttribute('href', '/contact.html');
    });
    await test.step('metadata comes from the front matter', async () => {
      const meta = async (name: string): Promise<string> => {
        const element = page.locator(`meta[name="${name}"], meta[property="${name}"]`);
        return plain((await element.getAttribute('content')) ?? '');
      };
      expect([plain(title), plain(`${title} – ${site.name}`)]).toContain(plain(await page.title()));
      expect(await meta('description')).toBe(plain(description));
      expect(await meta('og:description')).toBe(plain(description));
      expect(await meta('og:title')).toBe(plain(title));
      expect(await meta('og:locale')).toBe('fr_FR');
      expect(await meta('twitter:card')).toBe('summary_large_image');
      expect(await meta('og:url')).toBe(absoluteUrl(site.url, href));
    });
  });
}

/** The list that an editor wrote leads to what is there; without one, every section of the text is in it, in order. */
async function expectContents(page: Page, text: string): Promise<void> {
  const links = page.getByRole('navigation', { name: 'Sommaire' }).getByRole('link');
  const found = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  const sections = page.locator('article h2[id]');
  const ids = await sections.evaluateAll((all) => all.map(({ id }) => `#${id}`));
  for (const href of found) await expect(page.locator(`[id="${href.slice(1)}"]`), href).toHaveCount(1);
  if (text.includes(':::sommaire')) return;
  expect(found).toEqual(ids.length > 1 ? ids : []);
  const labels = await sections.evaluateAll((all) =>
    all.map((heading) => {
      const copy = heading.cloneNode(true);
      if (copy instanceof Element) for (const anchor of copy.querySelectorAll('.anchor')) anchor.remove();
      return copy.textContent ?? '';
    }),
  );
  expect((await links.allTextContents()).map(plain)).toEqual(found.length > 0 ? labels.map(plain) : []);
  if (found.length < 2) return;
  await links.last().click();
  await expect(sections.last()).toBeInViewport();
}

test('every class that an editor may give has a style, the old site’s as it was', async ({ page }) => {
  await page.goto(richest.href);
  const styled = await page.evaluate((names) => {
    const article = document.querySelector('article');
    const styleOf = (tag: string, name: string): Record<string, string> => {
      const element = document.createElement(tag);
      element.className = name;
      element.textContent = 'texte';
      article?.append(element);
      const all = getComputedStyle(element);
      const values = Array.from(all, (property) => [property, all.getPropertyValue(property)]);
      element.remove();
      return Object.fromEntries(values);
    };
    const differs = (tag: string, name: string): boolean =>
      JSON.stringify(styleOf(tag, name)) !== JSON.stringify(styleOf(tag, ''));
    const tags = ['p', 'h3', 'ul', 'a'];
    return {
      idle: names.filter((name) => !tags.some((tag) => differs(tag, name))),
      font: styleOf('p', 'font-primary')['font-family'],
      muted: styleOf('p', 'text-muted').color,
      primary: styleOf('p', 'text-primary').color,
      size: styleOf('h3', 'h5')['font-size'],
    };
  }, CONTENT_CLASS_NAMES);
  expect(styled).toMatchObject({
    idle: [],
    font: expect.stringContaining('Bricolage Grotesque'),
    muted: 'rgb(86, 96, 105)',
    primary: 'rgb(179, 64, 26)',
    size: '20px',
  });
});
