/**
 * `npm run redirects -- <sitemap.xml…> [--format text|json]`: the old site's addresses that answer
 * 404 on this one, and the line to write for each; exit 1 where there is one, 2 where there is
 * nothing to compare.
 */
import { parseArgs } from 'node:util';
import { compareLists } from '@/migration/redirects';
import { UnreadableList } from '@/migration/redirects/address';
import { formatComparison, isFormat } from '@/migration/redirects/report';
import { ContentError } from '@/migration/site';

const USAGE =
  'usage : npm run redirects -- <sitemap.xml de l’ancien site, ou texte d’une adresse par ligne…> [--format text|json]';

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { format: { type: 'string', default: 'text' } } });
  } catch {
    return stop(USAGE);
  }
}

const { values, positionals } = readArguments();
const { format } = values;
if (positionals.length === 0 || !isFormat(format)) stop(USAGE);

try {
  const report = compareLists(positionals, process.cwd());
  console.log(formatComparison(report, format));
  process.exitCode = report.counts.missing > 0 ? 1 : 0;
} catch (error) {
  if (error instanceof UnreadableList) stop(error.message);
  if (error instanceof ContentError)
    stop(`${error.message}\nCorrigez d’abord ces erreurs : « npm run check ».`);
  throw error;
}
