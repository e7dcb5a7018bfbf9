import { expect, test } from '@playwright/test';
import { today } from '@/lib/env';
import { faultsOfExport } from '@/tools/testing/walk';
import { site } from './site';

test('no address is forgotten: each page is in every list, and nothing unpublished in any @content', async () => {
  expect(await faultsOfExport('.', 'out', site.url, today())).toEqual([]);
});
