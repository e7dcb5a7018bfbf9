/** `npm run check [-- files] [--format text|json]`: all that is wrong in the content; exit 1 on any error. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '@/lib/check';
import { formatFinding, hasErrors } from '@/lib/content/diagnostics';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: 'string', default: 'text' } },
});

const wanted = positionals.map((file) =>
  path.relative(process.cwd(), path.resolve(file)).split(path.sep).join('/'),
);
const isWanted = (file: string): boolean =>
  wanted.length === 0 || wanted.some((name) => file === name || file.startsWith(`${name}/`));
const findings = (await checkContent()).findings.filter(({ file }) => isWanted(file));

if (values.format === 'json') {
  console.log(JSON.stringify(findings, null, 2));
} else {
  for (const found of findings) console.log(formatFinding(found));
  const errors = findings.filter(({ level }) => level === 'error').length;
  console.log(`${errors} erreur(s), ${findings.length - errors} avertissement(s)`);
}
process.exitCode = hasErrors(findings) ? 1 : 0;
