import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { TEST_IMAGE } from '@/tools/check/testing/test-site';
import { chooseFolder, fillFolder, readFolder } from '@/tools/testing/browser-folder';
import { API, FILES } from './content';

const FILE = 'content/expertises/api.mdx';

/** What a console says that is nobody's fault: Sveltia's own preview warns of itself. */
const KNOWN_WORDS = /allow-scripts and allow-same-origin/;

let said: string[];
let outside: string[];

test.beforeEach(async ({ page, baseURL }) => {
  said = [];
  outside = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !KNOWN_WORDS.test(message.text()))
      said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !/^(?:blob|data):/.test(request.url()))
      outside.push(request.url());
  });
  await chooseFolder(page);
  await page.goto('/admin/');
  await fillFolder(page, FILES);
  await page.getByRole('button', { name: 'Travailler avec un dépôt local' }).click();
  await expect(page.getByRole('grid').or(page.getByRole('listbox')).first()).toBeVisible();
});

test.afterEach(() => {
  expect(said).toEqual([]);
  expect(outside).toEqual([]);
});

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await expect(page.getByRole('button', { name: 'Enregistrer', exact: true })).toBeVisible();
}

const openPage = (page: Page, slug: string) => open(page, `#/collections/expertises/entries/${slug}`);
const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
const text = (page: Page) => page.getByRole('textbox', { name: 'Texte' });
const findings = (page: Page): FrameLocator => page.frameLocator('iframe').first();
const shown = (page: Page): FrameLocator => findings(page).frameLocator('iframe[title="Aperçu de la page"]');

/** Closes what Sveltia says of a save that did not happen. */
async function dismiss(page: Page): Promise<void> {
  const alert = page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .getByRole('button', { name: 'OK' });
  if (await alert.count()) await alert.first().click();
  // A save that was refused is told in the console too, which is as it should be.
  said = said.filter((line) => !line.includes('n’est pas enregistré'));
}

/** The lines of a file that are not as they were. */
async function changed(page: Page, file = FILE): Promise<string[]> {
  const before = String(FILES[file] ?? '').split('\n');
  return (await readFolder(page))[file]?.split('\n').filter((line) => !before.includes(line)) ?? ['(gone)'];
}

/** The file as it is after this one line of it was changed. */
const withLine = (before: string | RegExp, after: string): string => API.replace(before, after);

test('one edited field is one changed line', async ({ page }) => {
  await openPage(page, 'api');
  await page.getByRole('textbox', { name: /^Résumé/ }).fill('Autre chose.');
  await save(page);
  await expect
    .poll(async () => (await readFolder(page))[FILE])
    .toBe(withLine('summary: Ce que fait un développeur d’API.', 'summary: "Autre chose."'));
});

test('a file with the line ends of Windows keeps them, and its byte-order mark', async ({ page }) => {
  const file = 'content/expertises/windows.mdx';
  const before = String(FILES[file]);
  await openPage(page, 'windows');
  await text(page).fill('Un.\n\nTrois.');
  await save(page);
  await expect.poll(async () => (await readFolder(page))[file]).toBe(before.replace('Deux', 'Trois'));
});

test('a mistake is told at its place while it is written, and mended with one press', async ({ page }) => {
  await openPage(page, 'api');
  await expect(findings(page).getByText('1 remarque', { exact: true })).toBeVisible();
  await text(page).fill(`${await text(page).inputValue()}\n\n##Sans espace\n`);
  await expect(findings(page).getByText('2 remarques, dont 1 erreur')).toBeVisible();
  const found = findings(page).getByRole('listitem').filter({ hasText: '## Sans espace' });
  await expect(found).toContainText('erreur, texte, ligne 9, colonne 1');
  await found.getByRole('button', { name: 'Y aller' }).click();
  expect(
    await text(page).evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart)),
  ).toBe('##Sans espace\n');
  await found.getByRole('button', { name: 'Corriger' }).click();
  await expect(text(page)).toHaveValue(/\n## Sans espace\n$/);
  await expect(findings(page).getByText('1 remarque', { exact: true })).toBeVisible();
  await expect(shown(page).getByRole('heading', { name: 'Sans espace' })).toBeVisible();
});

test('what a change does to other pages is told: a link to what becomes a draft', async ({ page }) => {
  await openPage(page, 'api');
  await page.getByRole('switch', { name: /^Brouillon/ }).click();
  await expect(
    findings(page).getByRole('listitem').filter({ hasText: 'content/expertises/ux.mdx, ligne 6, colonne 7' }),
  ).toContainText('la page « /expertises/api.html » est un brouillon');
});

test('a file with errors is saved after a second word, and not before', async ({ page }) => {
  await openPage(page, 'api');
  await text(page).fill('Un [lien vers rien](/rien.html).');
  await save(page);
  const question = page
    .getByRole('dialog', { name: 'Il reste une erreur' })
    .or(page.locator('dialog.question'));
  await expect(question).toContainText('Ligne 12 : la page « /rien.html » n’existe pas');
  await question.getByRole('button', { name: 'Corriger d’abord' }).click();
  await expect(page.locator('dialog.question')).toHaveCount(0);
  expect((await readFolder(page))[FILE]).toBe(API);
  await expect(text(page)).toHaveValue('Un [lien vers rien](/rien.html).');
  await dismiss(page);
  await save(page);
  await question.getByRole('button', { name: 'Enregistrer quand même' }).click();
  await expect
    .poll(async () => (await readFolder(page))[FILE])
    .toContain('Un [lien vers rien](/rien.html).\n');
});

test('a draft may have errors', async ({ page }) => {
  const file = 'content/expertises/windows.mdx';
  await openPage(page, 'windows');
  await text(page).fill('Un [lien vers rien](/rien.html).');
  await page.getByRole('switch', { name: /^Brouillon/ }).click();
  await expect(findings(page).getByText('erreur de brouillon')).toBeVisible();
  await save(page);
  await expect.poll(async () => (await readFolder(page))[file]).toContain('draft: true\r\n');
});

test('the preview is the page, in the site’s own styles, at two widths', async ({ page }) => {
  await openPage(page, 'api');
  const heading = shown(page).getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Développeur d’API');
  const frame = findings(page).getByTitle('Aperçu de la page');
  const widthOf = () => frame.evaluate((element: HTMLElement) => element.offsetWidth);
  expect(await widthOf()).toBe(390);
  const small = await heading.evaluate((element) => getComputedStyle(element).fontSize);
  await findings(page).getByRole('button', { name: 'Ordinateur' }).click();
  await expect.poll(widthOf).toBe(1280);
  expect(await heading.evaluate((element) => getComputedStyle(element).fontSize)).not.toBe(small);
  expect(await heading.evaluate((element) => getComputedStyle(element).fontFamily)).not.toMatch(/^"?Times/);
  const image = shown(page).getByRole('img', { name: 'Ce qu’on voit' });
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(8);
});

test('an image is added to the text and shown at once, and lies beside the others once it is saved', async ({
  page,
}) => {
  await openPage(page, 'api');
  await page.getByRole('button', { name: 'Insérer une image' }).click();
  const picker = page.getByRole('dialog');
  await picker.locator('input[type=file]').setInputFiles({
    ...{ name: 'Été à la mer (1).png', mimeType: 'image/png' },
    buffer: Buffer.concat([TEST_IMAGE, Buffer.from('x')]),
  });
  await picker.getByRole('button', { name: 'Insérer' }).click();
  await expect(text(page)).toHaveValue(/!\[ce qu’on y voit\]\(blob:/);
  await expect(findings(page).getByText('1 remarque', { exact: true })).toBeVisible();
  const image = shown(page).getByRole('img', { name: 'ce qu’on y voit' });
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(8);
  await save(page);
  await expect
    .poll(async () => Object.keys(await readFolder(page)))
    .toContain('content/images/ete-a-la-mer-1.png');
  expect((await readFolder(page))[FILE]).toContain('![ce qu’on y voit](ete-a-la-mer-1.png)');
});

test('a new page begins as a draft of its kind, under a name that is an address', async ({ page }) => {
  await open(page, '#/collections/expertises/new');
  await expect(text(page)).toHaveValue(/^À écrire : une première phrase/);
  await page.getByRole('textbox', { name: /^Titre/ }).fill('Où l’on crée une œuvre : l’API à 100 % !');
  await page.getByRole('textbox', { name: /^Résumé/ }).fill('Un résumé.');
  await save(page);
  const file = 'content/expertises/ou-l-on-cree-une-oeuvre-l-api-a-100.mdx';
  await expect.poll(async () => Object.keys(await readFolder(page))).toContain(file);
  expect((await readFolder(page))[file]).toMatch(
    /^---\ntitle: "Où l’on crée une œuvre : l’API à 100 % !"\n[\s\S]*draft: true\n[\s\S]*---\n\nÀ écrire : une première phrase[\s\S]*\n$/,
  );
});

test('site.yml keeps its comments and its order', async ({ page }) => {
  await open(page, '#/collections/_singletons/entries/site');
  await page.getByRole('textbox', { name: /^Délai de réponse/ }).fill('sous deux jours');
  await save(page);
  await expect.poll(() => changed(page, 'content/site.yml')).toEqual(['contact_delay: "sous deux jours"']);
});

test('a file that changed elsewhere meanwhile is not replaced without a question', async ({ page }) => {
  await openPage(page, 'api');
  // What `npm run dev` tells after somebody has saved it from another program.
  await page.route('**/admin/site.json', async (route) => {
    const digest = await (await route.fetch()).json();
    for (const one of digest.pages) if (one.file === FILE) one.print = 'autre';
    await route.fulfill({ json: digest });
  });
  await page.getByRole('textbox', { name: /^Résumé/ }).fill('Autre chose.');
  await save(page);
  const question = page.locator('dialog.question');
  await expect(question).toContainText('Ce fichier a changé depuis que vous l’avez ouvert');
  await question.getByRole('button', { name: 'Ne pas enregistrer' }).click();
  expect((await readFolder(page))[FILE]).toBe(API);
  await dismiss(page);
  await save(page);
  await question.getByRole('button', { name: 'Remplacer par ma version' }).click();
  await expect.poll(async () => (await readFolder(page))[FILE]).toContain('summary: "Autre chose."');
});
