/**
 * `npm run import -- <old site's folder> [--map offres=realisations]…`: a whole Jekyll site becomes
 * this one's pages, people, images, files and redirects. `npm run import -- <file or folder> --to
 * content/expertises`: pages of one kind. Both take `[--content DIR] [--assets DIR] [--dry-run]
 * [--force] [--format text|json]`. Exit 0 only when nothing needs a hand.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

// Before React is loaded: its advice to developers has no place in a report.
Object.assign(process.env, { NODE_ENV: 'production' });
const { formatReport, importPages, isClean } = await import('@/migration/jekyll');
const { ALL_DATA_KINDS, ALL_KINDS } = await import('@/migration/site');

const KIND_NAMES = [...ALL_KINDS, ...ALL_DATA_KINDS].map(({ name }) => name);
const isKindName = (name: string | undefined): boolean => KIND_NAMES.some((known) => known === name);

const USAGE =
  'usage : npm run import -- <dossier de l’ancien site, ou fichier ou dossier de pages> [--to content/expertises] [--map offres=realisations] [--content content] [--assets dossier] [--dry-run] [--force] [--format text|json]';

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        content: { type: 'string' },
        map: { type: 'string', multiple: true, default: [] },
        assets: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
      },
    });
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

const { values, positionals } = readArguments();
const [input, ...others] = positionals;
if (input === undefined || others.length > 0 || !['text', 'json'].includes(values.format)) stop(USAGE);
else if (!values.map.every((pair) => isKindName(pair.split('=')[1]))) {
  stop(
    `« --map » donne à un dossier ou à une collection un de ces noms : ${KIND_NAMES.join(', ')}.\n${USAGE}`,
  );
} else if (!existsSync(input)) stop(`« ${input} » n’existe pas.`);
else {
  const report = await importPages({
    input,
    to: values.to,
    ...(values.content !== undefined && { content: values.content }),
    map: new Map(
      values.map.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    ),
    assets: values.assets,
    dryRun: values['dry-run'],
    force: values.force,
    onProgress: (done, total) => {
      // On stderr: the report alone goes to stdout.
      if (total >= 50 && (done % 50 === 0 || done === total)) console.error(`${done}/${total} pages`);
    },
  });
  console.log(
    values.format === 'json'
      ? JSON.stringify(report, null, 2)
      : formatReport(report, { dryRun: values['dry-run'] }),
  );
  process.exitCode = isClean(report) ? 0 : 1;
}
