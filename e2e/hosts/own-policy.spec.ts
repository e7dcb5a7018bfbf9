import { expect, test } from '@playwright/test';
import { ask } from '@/tools/hosts/ask';
import { OWN_POLICY } from './hard-site';

test('a folder has the policy of its own, and what is not there the site’s', async ({ baseURL }) => {
  const policyAt = async (path: string) =>
    (await ask(baseURL ?? '', path)).headers['content-security-policy'];
  expect(await policyAt(OWN_POLICY.file)).toBe(OWN_POLICY.policy);
  expect(await policyAt(`${OWN_POLICY.folder}inconnu.html`)).toBe(await policyAt('/'));
  expect(await policyAt('/')).toMatch(/^default-src 'none'; /);
});
