/**
 * `npm run bench:sites -- <folder of old sites> [--verbose]`: each folder of the folder is
 * imported, and its pages are compared with what the real Jekyll makes of them without their
 * layouts.
 *
 * - equal, told, silent: as in `bench:kramdown`; headings that went a level down are told;
 * - words lost: words that Jekyll shows and neither the page nor the report has;
 * - sound: pages of which `npm run check` says no error, those of drafts, which are not published, left out;
 * - addresses: pages whose old address is the one that Jekyll gives.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';

// Before React is loaded: its advice to developers has no place in figures.
Object.assign(process.env, { NODE_ENV: 'production' });
const { compareCase } = await import('@/migration/jekyll/compare');
const { importPages } = await import('@/migration/jekyll');
const { readConfig } = await import('@/migration/jekyll/old-site/config');
const { filesUnder, isHtmlFile, listOldFiles, readOldPage } = await import(
  '@/migration/jekyll/old-site/documents'
);
const { liquidScopes } = await import('@/migration/jekyll/old-site/scope');
const { withoutQuoteBlanks } = await import('@/migration/jekyll/html/normalize');
const { lowerHeadings } = await import('@/migration/jekyll/headings');
const { readText } = await import('@/migration/jekyll/files');
const { checkContent } = await import('@/migration/site');

const goldensSchema = z.record(
  z.string(),
  z.object({ url: z.string().nullish(), html: z.string().optional(), error: z.string().optional() }),
);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean', default: false } },
});

/** What the real Jekyll makes of a site's pages, by their paths. */
function goldensOf(root: string): z.infer<typeof goldensSchema> {
  const script = fileURLToPath(new URL('./jekyll-goldens.rb', import.meta.url));
  const ruby = spawnSync('ruby', [script, root], { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (ruby.status !== 0) throw new Error(`Jekyll ne répond pas (apt-get install jekyll) : ${ruby.stderr}`);
  return goldensSchema.parse(JSON.parse(ruby.stdout));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Jekyll paints every block of code, even where it is told not to. */
const plainCode = (html: string): string =>
  html.replace(
    /<div class="[^"]*highlighter-[^"]*"><div class="highlight"><pre class="highlight"><code>([\s\S]*?)<\/code><\/pre><\/div><\/div>/g,
    (_, code: string) => `<pre><code>${code.replace(/<\/?span[^>]*>/g, '')}</code></pre>`,
  );

async function measure(root: string) {
  const goldens = goldensOf(root);
  const config = readConfig(root);
  const pages = listOldFiles(config, filesUnder(root)).map((old) =>
    readOldPage(old, readText(old.file, 2_000_000), config),
  );
  const scopeOf = liquidScopes(config, pages);
  const row = { pages: 0, equal: 0, told: 0, silent: 0, none: 0, wordsLost: 0, sameAddress: 0 };
  for (const page of pages) {
    if (page.split.yaml === undefined) continue;
    row.pages += 1;
    // Jekyll leaves the folder of all collections out of their paths.
    const golden = goldens[page.relative] ?? goldens[page.relative.replace(/^[^/]+\/(?=_)/, '')];
    if (golden?.html === undefined) {
      row.none += 1;
      continue;
    }
    if (decodeURI(golden.url ?? '').normalize('NFC') === page.href?.slice(config.baseurl.length)) {
      row.sameAddress += 1;
    } else if (values.verbose) console.log(`  adresse  ${page.relative}  ${golden.url} / ${page.href}`);
    const result = await compareCase(page.split.body, plainCode(golden.html.normalize('NFC')), {
      scope: scopeOf(page),
      line: page.split.bodyLine,
      steps: [lowerHeadings],
      normalizeLines: withoutQuoteBlanks,
      isHtml: isHtmlFile(page.relative),
    }).catch((error: unknown) => String(error));
    if (typeof result === 'string') {
      row.told += 1;
      continue;
    }
    row[result.outcome] += 1;
    const kept = new Set(wordsOf([result.mdx, ...result.notes.map(({ message }) => message)].join('\n')));
    const shown = wordsOf(
      golden.html
        .normalize('NFC')
        // What runs, or dresses, is no word of the page.
        .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
        .replace(/<[^>]*>/g, ' ')
        .replace(/&[#\w]+;/g, ' '),
    );
    const lost = result.liquid.kept > 0 ? [] : [...new Set(shown)].filter((word) => !kept.has(word));
    row.wordsLost += lost.length;
    if (!values.verbose) continue;
    if (lost.length > 0) console.log(`  mots     ${page.relative}  ${lost.slice(0, 12).join(' ')}`);
    if (result.outcome !== 'silent') continue;
    console.log(`  SILENT   ${page.file}`);
    for (const { wanted, shown: got } of result.edits.slice(0, 4))
      console.log(`    - ${wanted ?? '∅'}\n    + ${got ?? '∅'}`);
  }
  return { ...row, ...(await imported(root)) };
}

/** Imports a site beside this one's settings, and asks the check. */
async function imported(root: string) {
  const target = mkdtempSync(path.join(tmpdir(), 'bench-sites-'));
  try {
    cpSync('content/site.yml', path.join(target, 'content/site.yml'));
    const report = await importPages({ input: root, content: path.join(target, 'content') });
    // The pages that the site has of its own, where the old one brought none of the name.
    cpSync('content/pages', path.join(target, 'content/pages'), { recursive: true, force: false });
    const { findings } = await checkContent(target);
    const errors = findings.filter(({ level, draft }) => level === 'error' && !draft);
    const wrong = new Set(errors.map(({ file }) => file));
    const written = report.pages.flatMap(({ output }) =>
      output === null ? [] : [path.relative(target, path.resolve(output)).split(path.sep).join('/')],
    );
    if (values.verbose) {
      for (const { file, line, rule, message } of errors.filter((found) => written.includes(found.file)))
        console.log(`  check    ${file}:${line}  ${rule}  ${message.slice(0, 140)}`);
    }
    const { counts } = report;
    return {
      written: written.length,
      sound: written.filter((file) => !wrong.has(file)).length,
      drafts: counts.drafts,
      draftReasons: counts.draftReasons,
      tagsEvaluated: counts.tagsEvaluated,
      tagsKept: counts.tagsKept,
      lostAddresses: report.site?.answers.lost.length ?? 0,
    };
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

const [folder] = positionals;
if (folder === undefined) {
  console.error('usage : npm run bench:sites -- <dossier d’anciens sites> [--verbose]');
  process.exit(2);
}
let silent = 0;
for (const name of readdirSync(folder).sort()) {
  const row = await measure(path.join(folder, name));
  silent += row.silent;
  console.log(name, JSON.stringify(row));
}
process.exitCode = silent > 0 ? 1 : 0;
