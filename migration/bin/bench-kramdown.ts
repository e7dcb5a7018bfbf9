/**
 * `npm run bench:kramdown -- <folder> [--verbose]`: every `x.text` of the folder without an
 * `x.options` goes through the import and the site's renderer, and is compared with what the real
 * kramdown makes of it.
 *
 * - equal: the same by the canonical comparison (`migration/jekyll/html/normalize.ts`);
 * - told: unequal, and every block that differs has a warning on one of its lines;
 * - different without a word: all others. Exit 1 where there is one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

// Before React is loaded: its advice to developers has no place in figures.
Object.assign(process.env, { NODE_ENV: 'production' });
const { compareCase } = await import('@/migration/jekyll/compare');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean', default: false } },
});
const [folder] = positionals;

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

const listCases = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => name.endsWith('.text') && !existsSync(path.join(root, name.replace(/text$/, 'options'))),
    )
    .sort();

/** What the real kramdown makes of sources; Ruby starts once for all of them. */
function goldens(sources: readonly string[]): (string | null)[] {
  const script = fileURLToPath(new URL('./kramdown-goldens.rb', import.meta.url));
  const ruby = spawnSync('ruby', [script, '--json'], {
    input: JSON.stringify(sources),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (ruby.status !== 0) {
    stop('kramdown ne répond pas : installez ruby-kramdown et ruby-kramdown-parser-gfm (apt-get install).');
  }
  const html: unknown = JSON.parse(ruby.stdout);
  if (!Array.isArray(html)) return stop('réponse de kramdown illisible.');
  return html.map((value: unknown) => (typeof value === 'string' ? value : null));
}

if (folder === undefined || !existsSync(folder))
  stop('usage : npm run bench:kramdown -- <dossier> [--verbose]');
else {
  const names = listCases(folder);
  const sources = names.map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const html = goldens(sources);
  const outcomes = {
    equal: [] as string[],
    told: [] as string[],
    silent: [] as string[],
    warned: [] as string[],
  };
  for (const [index, name] of names.entries()) {
    const golden = html[index];
    if (typeof golden !== 'string') {
      console.log(`kramdown n’en fait rien, laissé de côté  ${name}`);
      continue;
    }
    const result = await compareCase(sources[index] ?? '', golden);
    outcomes[result.outcome].push(name);
    const warnings = result.notes.filter(({ level }) => level !== 'info');
    if (result.outcome === 'equal' && warnings.length > 0) outcomes.warned.push(name);
    if (result.outcome === 'equal' && !values.verbose) continue;
    console.log(`${result.outcome === 'silent' ? 'DIFFÉRENT SANS UN MOT' : result.outcome}  ${name}`);
    for (const { line, message } of values.verbose ? result.notes : warnings)
      console.log(`    ${line} : ${message}`);
    if (result.outcome !== 'equal' && (values.verbose || result.outcome === 'silent')) {
      for (const { wanted, shown } of result.edits.slice(0, 6))
        console.log(`    - ${wanted ?? '∅'}\n    + ${shown ?? '∅'}`);
    }
  }
  const share = (count: number): string =>
    `${count}/${names.length} (${((100 * count) / Math.max(1, names.length)).toFixed(1)} %)`;
  console.log(`\nequal                    ${share(outcomes.equal.length)}`);
  console.log(`told                     ${share(outcomes.told.length)}`);
  console.log(`different without a word ${share(outcomes.silent.length)}`);
  console.log(`equal with a warning     ${share(outcomes.warned.length)}`);
  process.exitCode = outcomes.silent.length > 0 ? 1 : 0;
}
