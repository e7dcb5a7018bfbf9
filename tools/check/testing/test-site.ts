import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatFinding } from '@/lib/findings/finding';
import { checkContent } from '..';

/** A PNG of eight pixels by eight. */
export const TEST_IMAGE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAMAAADz0U65AAAAA1BMVEWqu8zmdhyEAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQImWNgoA4AAABIAAF7pRHIAAAAAElFTkSuQmCC',
  'base64',
);

/** A small site without a fault, in a folder of its own; `files` are laid over it, by their paths. */
export function makeTestSite(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = mkdtempSync(path.join(tmpdir(), 'site-'));
  writeInto(root, {
    'content/site.yml': readFileSync('lib/content/fixtures/site.yml'),
    'public/plaquette.pdf': '',
    'content/images/inspiration-5.png': TEST_IMAGE,
    ...Object.fromEntries(
      ['accueil', 'contact', 'expertises'].map((slug) => [`content/pages/${slug}.mdx`, testPage(slug)]),
    ),
  });
  writeInto(root, files);
  return root;
}

export function writeInto(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
}

/** A page without a fault, of this title and with this text. The text begins on line 6. */
export const testPage = (name: string, ...body: readonly string[]): string =>
  [
    '---',
    `title: "Développeur back-end (${name})"`,
    `seo_description: "Ce que fait un développeur back-end, et ce qu’il apporte à un projet (${name})."`,
    'summary: "Ce que fait un développeur back-end."',
    '---',
    ...(body.length > 0 ? body : ['## Titre']),
    '',
  ].join('\n');

/** Everything that the check says of a folder, one finding a line. */
export const checkLines = async (root: string): Promise<string[]> =>
  (await checkContent(root)).findings.map(formatFinding);

/** What the check says of a site with these files laid over it. */
export async function checkFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const root = makeTestSite(files);
  const lines = await checkLines(root);
  rmSync(root, { recursive: true });
  return lines;
}
