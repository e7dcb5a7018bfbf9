/**
 * `npm run -s render -- <file.mdx>`: the HTML of the page's body on stdout, the findings on stderr.
 * `npm run -s render -- <folder> --to DIR`: one `.html` per page.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { siteFacts } from '@/lib/content/facts';
import { readSite } from '@/lib/content/load';
import { listImages, MOST_TEXT_BYTES, refusal } from '@/lib/content/read';
import { ContentError, type Finding, formatFinding } from '@/lib/findings/finding';
import { renderBodyHtml } from '@/tools/check/render-html';
import { tellFailures } from '@/tools/disk';

tellFailures();

const { values, positionals } = parseArgs({ allowPositionals: true, options: { to: { type: 'string' } } });
const [input] = positionals;
if (input === undefined || positionals.length > 1) {
  console.error('usage : npm run -s render -- <fichier.mdx> | <dossier> --to <dossier>');
  process.exit(2);
}

const images = listImages(process.cwd());
const { value: site } = readSite(process.cwd());
const facts = site && siteFacts(site);
const report = (findings: readonly Finding[]): void => {
  for (const found of findings) console.error(formatFinding(found));
};

/** The page's HTML, or nothing where it cannot be read; says what was found either way. */
async function render(file: string): Promise<string | undefined> {
  const problem = refusal(file, MOST_TEXT_BYTES);
  if (problem !== undefined) {
    console.error(`${file} ${problem}`);
    process.exitCode = 1;
    return undefined;
  }
  try {
    const { html, findings } = await renderBodyHtml(
      { path: file, text: readFileSync(file, 'utf8') },
      images,
      facts,
    );
    report(findings);
    return html;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    report(error.findings);
    process.exitCode = 1;
    return undefined;
  }
}

if (!statSync(input, { throwIfNoEntry: false })?.isDirectory()) {
  const html = await render(input);
  if (html !== undefined) console.log(html);
} else if (values.to === undefined) {
  console.error('un dossier se rend avec « --to <dossier> »');
  process.exitCode = 2;
} else {
  for (const name of readdirSync(input, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.mdx')) continue;
    const html = await render(path.join(input, name));
    const output = path.join(values.to, `${name.slice(0, -'.mdx'.length)}.html`);
    mkdirSync(path.dirname(output), { recursive: true });
    if (html !== undefined) writeFileSync(output, `${html}\n`);
  }
}
