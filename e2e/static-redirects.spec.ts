import { expect, test } from '@playwright/test';

/** A host that knows neither redirects nor headers has pages at the old addresses. */
for (const old of ['/m%C3%A9tiers.html', '/nos-expertises/index.html']) {
  test(`${old} brings the visitor on, and says so to search engines`, async ({ page, request }) => {
    const html = await (await request.get(old)).text();
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain(
      '<link rel="canonical" href="https://www.agence-inspiration.example/expertises.html">',
    );
    expect(html).toContain('<a href="/expertises.html">');
    await page.goto(old);
    await page.waitForURL('/expertises.html');
  });
}
