import { expect, test } from '@playwright/test';
import { ContactSite } from './contact-site';

/** Whose message it is, as proxies tell it. */

test('a proxy that is not believed is one line of the log, however many requests it hands on', async () => {
  const site = new ContactSite();
  await site.start(undefined, { TRUST_PROXY: '0' });
  try {
    const warnings = (): number => site.log.split('TRUST_PROXY vaut 0').length - 1;
    expect(warnings()).toBe(0);
    for (const visitor of [1, 2, 3]) {
      await fetch(site.url, { headers: { 'X-Forwarded-For': `203.0.113.${visitor}` } });
    }
    await site.post({}, { 'X-Forwarded-For': '203.0.113.4' });
    expect(warnings()).toBe(1);
    expect(site.log).toContain('écrivez TRUST_PROXY=1 dans .env');
  } finally {
    await site.stop();
  }
});

test('a visitor is one address, whatever port a proxy writes beside it', async () => {
  const site = new ContactSite();
  await site.start(undefined, { CONTACT_LIMIT: '2' });
  try {
    const locations: (string | null)[] = [];
    for (const from of ['1.2.3.4:51234', '1.2.3.4:51235', '1.2.3.4', '1.2.3.5:51234']) {
      const { location } = await site.post({ message: `Depuis ${from}` }, { 'X-Forwarded-For': from });
      locations.push(location);
    }
    expect(locations).toEqual(['/merci.html', '/merci.html', null, '/merci.html']);
  } finally {
    await site.stop();
  }
});
