/** `npm run check [-- files] [--format text|json|github]`: all that is wrong in the content; exit 1 on any error. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '@/lib/check';
import { ADDRESSES_FILE, unlistedAddresses, updateAddresses } from '@/lib/check/addresses';
import { countFindings, defaultFormat, FORMATS, formatFindings, isFormat } from '@/lib/check/report';
import { hasErrors } from '@/lib/content/diagnostics';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: 'string', default: defaultFormat() } },
});
const { format } = values;
if (!isFormat(format)) {
  console.error(`« --format ${format} » n’existe pas : les formats sont ${FORMATS.join(', ')}.`);
  process.exit(2);
}

const root = process.cwd();
const wanted = positionals.map((file) => path.relative(root, path.resolve(file)).split(path.sep).join('/'));
const isWanted = (file: string): boolean =>
  wanted.length === 0 || wanted.some((name) => file === name || file.startsWith(`${name}/`));

const checked = await checkContent(root);
const { missing, unpublished } = checked.addresses;
const inCi = Boolean(process.env.CI) || Boolean(process.env.GITHUB_ACTIONS);
const unlisted = inCi ? unlistedAddresses(checked.addresses) : [];
const findings = [...checked.findings, ...unlisted].filter(({ file }) => isWanted(file));

if (findings.length > 0 || format === 'json') console.log(formatFindings(findings, format, root));
if (format === 'text') console.log(countFindings(findings));

// Content with errors is not published, so it has no address to note. On stderr: stdout stays what was asked for.
if (!inCi && !hasErrors(checked.findings) && missing.length + unpublished.length > 0) {
  updateAddresses(root, checked.addresses);
  const told = [...missing.map((address) => `+ ${address}`), ...unpublished.map((address) => `- ${address}`)];
  console.error(`${ADDRESSES_FILE} est mis à jour, joignez-le à votre commit :\n${told.join('\n')}`);
}
process.exitCode = hasErrors(findings) ? 1 : 0;
