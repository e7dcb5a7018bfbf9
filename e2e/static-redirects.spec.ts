import { expect, test } from '@playwright/test';
import { absoluteUrl } from '@/lib/content/addresses';
import { redirectsOf } from '@/lib/http/redirects';
import { refreshFile } from '@/tools/hosts/refresh-page';
import { pages, site } from './site';

/** A host that knows neither redirects nor headers has pages at the old addresses. */
for (const { from, to } of redirectsOf(pages).moved) {
  const file = refreshFile(from);
  if (file === null) continue;
  test(`${from} brings the visitor on, and says so to search engines`, async ({ page, request }) => {
    const old = encodeURI(`/${file}`);
    const html = await (await request.get(old)).text();
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain(`<link rel="canonical" href="${absoluteUrl(site.url, to)}">`);
    expect(html).toContain(`<a href="${to}">`);
    await page.goto(old);
    await page.waitForURL(to);
  });
}
