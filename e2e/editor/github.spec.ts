import { expect, type Page, test } from '@playwright/test';
import { API, FILES } from './content';
import { type GitHub, playGitHub, signIn } from './github';

let github: GitHub;

test.beforeEach(async ({ page }) => {
  github = await playGitHub(page, FILES);
  await page.goto('/admin/');
  await signIn(page);
  await expect(page.getByRole('grid').or(page.getByRole('listbox')).first()).toBeVisible();
  await open(page, 'api');
  await expect(summary(page)).toBeVisible();
});

async function open(page: Page, slug: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#/collections/expertises/entries/${to}`;
  }, slug);
}

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
  const alert = page.getByRole('alertdialog');
  await expect(alert).toContainText('GitHub n’accepte plus votre jeton d’accès');
  await alert.getByRole('button', { name: 'OK' }).click();
  await expect(summary(page)).toHaveValue('Autre chose.');
  expect(github.changes).toEqual([]);
});

test('what somebody else has saved meanwhile is not replaced without a question', async ({ page }) => {
  await summary(page).fill('Autre chose.');
  github.commitElsewhere('Ali', 'content/expertises/api.mdx');
  await save(page);
  const question = page.locator('dialog.question');
  await expect(question).toContainText('Ce fichier a changé depuis que vous l’avez ouvert');
  await expect(question).toContainText('L’autre version est de : Ali, à ');
  await question.getByRole('button', { name: 'Ne pas enregistrer' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('une autre version est arrivée entre-temps');
  expect(github.changes).toEqual([]);
});
