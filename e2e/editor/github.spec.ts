import { expect, type Page, test } from '@playwright/test';
import { API, FILES } from './content';
import { type GitHub, playGitHub, signIn } from './github';

let github: GitHub;

test.beforeEach(async ({ page }) => {
  github = await playGitHub(page, FILES);
  await page.goto('/admin/');
  await signIn(page);
  await expect(page.getByRole('grid').or(page.getByRole('listbox')).first()).toBeVisible();
  await page.evaluate(() => {
    location.hash = '#/collections/expertises/entries/api';
  });
  await expect(summary(page)).toBeVisible();
});

const summary = (page: Page) => page.getByRole('textbox', { name: /^Résumé/ });
const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer', exact: true }).click();

test('a save is a proposal: a branch, one changed line, a pull request that waits', async ({ page }) => {
  await summary(page).fill('Autre chose.');
  await save(page);
  await expect
    .poll(() => github.changes.map(({ kind }) => kind))
    .toEqual(['branch', 'commit', 'proposal', 'labels']);
  expect(github.changes).toEqual([
    { kind: 'branch', name: 'cms/expertises/api' },
    {
      ...{ kind: 'commit', branch: 'cms/expertises/api', message: 'Modifier expertise « api »', deleted: [] },
      files: {
        'content/expertises/api.mdx': API.replace(
          'summary: Ce que fait un développeur d’API.',
          'summary: "Autre chose."',
        ),
      },
    },
    {
      ...{ kind: 'proposal', head: 'cms/expertises/api', base: 'main', isDraft: true },
      title: 'Modifier expertise « api »',
    },
    { kind: 'labels', labels: ['sveltia-cms/draft'] },
  ]);
  expect(github.unknown).toEqual([]);
});

test('a token that has expired is told in French, and the text stays', async ({ page }) => {
  await summary(page).fill('Autre chose.');
  github.expire();
  await save(page);
  await expect(page.getByRole('alertdialog').or(page.getByRole('alert')).first()).toContainText('PROBE');
  await expect(summary(page)).toHaveValue('Autre chose.');
});
