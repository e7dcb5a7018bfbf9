/**
 * `npm run check [-- files] [--format text|json|github|gitlab] [--base commit] [--orthographe] [--watch]`: all that is wrong
 * in the content, and which addresses of a commit were lost since; exit 1 on any error.
 */
import { existsSync, watch } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { hasErrors, sortFindings } from '@/lib/findings/finding';
import { checkContent } from '@/tools/check';
import { updateAddresses } from '@/tools/check/address-list';
import { ADDRESSES_FILE, type AddressChanges, unlistedAddresses } from '@/tools/check/addresses';
import { readBefore } from '@/tools/check/before';
import {
  countFindings,
  defaultFormat,
  FORMATS,
  type Format,
  formatFindings,
  isFormat,
} from '@/tools/check/report';
import { tellFailures } from '@/tools/disk';

tellFailures();

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    format: { type: 'string', default: defaultFormat() },
    orthographe: { type: 'boolean', default: false },
    base: { type: 'string' },
    watch: { type: 'boolean', default: false },
  },
});

const root = process.cwd();
const wanted = positionals.map((file) => path.relative(root, path.resolve(file)).split(path.sep).join('/'));
const isWanted = ({ file }: { file: string }): boolean =>
  wanted.length === 0 || wanted.some((name) => file === name || file.startsWith(`${name}/`));
const inCi = Boolean(process.env.CI) || Boolean(process.env.GITHUB_ACTIONS);

const { format } = values;
const unknown = wanted.flatMap((name) => whyNotChecked(name) ?? []);
if (unknown.length > 0) {
  console.error(unknown.join('\n'));
  process.exitCode = 1;
} else if (!isFormat(format)) {
  console.error(`« --format ${format} » n’existe pas : les formats sont ${FORMATS.join(', ')}.`);
  process.exitCode = 2;
} else if (values.watch) {
  await checkAtEachSave(format);
} else {
  const { hasFailed, isSound, addresses } = await check(format);
  process.exitCode = hasFailed ? 1 : 0;
  // Content with errors is not published: it has no address to note.
  if (!inCi && isSound) noteAddresses(addresses);
}

/** Why a file that was asked for cannot be checked; `null` where it can. */
function whyNotChecked(name: string): string | null {
  if (name !== 'content' && !name.startsWith('content/')) {
    return `« ${name} » n’est pas dans « content », le seul dossier que cette commande vérifie.`;
  }
  return existsSync(path.join(root, name)) ? null : `« ${name} » n’existe pas : vérifiez son nom.`;
}

type Outcome = { hasFailed: boolean; isSound: boolean; addresses: AddressChanges };

/** Checks and tells. `hasFailed` is of the files that were asked for, `isSound` of all. */
async function check(as: Format): Promise<Outcome> {
  const before = values.base === undefined ? undefined : readBefore(root, values.base);
  if (before === null)
    console.error(`git ne connaît pas « ${values.base} » : rien n’est comparé avec ce qui était publié.`);
  const { content, findings, addresses } = await checkContent(root, undefined, before ?? undefined);
  // Loaded where it is asked for: its dictionaries take longer than everything else together.
  const words = values.orthographe
    ? await (await import('@/tools/check/spelling')).checkSpelling(root, content, isWanted)
    : [];
  // What a commit is compared with is not lost, noted or not: who writes in a browser has no way to note it.
  const unlisted = inCi && !values.base ? unlistedAddresses(addresses) : [];
  const shown = sortFindings([...findings, ...words, ...unlisted].filter(isWanted));
  if (shown.length > 0 || as === 'json') console.log(formatFindings(shown, as, root));
  if (as === 'text') console.log(countFindings(shown));
  return { hasFailed: hasErrors(shown), isSound: !hasErrors(findings), addresses };
}

/** Said on stderr: what a program reads on stdout stays what it asked for. */
function noteAddresses(changes: AddressChanges): void {
  const added = changes.missing.map((address) => `+ ${address}`);
  const dropped = changes.unpublished.map((address) => `- ${address}`);
  if (added.length + dropped.length === 0) return;
  updateAddresses(root, changes);
  console.error(`${ADDRESSES_FILE} est mis à jour, joignez-le à votre commit :`);
  console.error([...added, ...dropped].join('\n'));
}

/** For the task of VS Code that underlines mistakes: it reads the first and the last line of each report. */
async function checkAtEachSave(as: Format): Promise<void> {
  let waiting: NodeJS.Timeout | undefined;
  const again = async (): Promise<void> => {
    console.log('Relecture…');
    await check(as);
  };
  await again();
  watch('content', { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(again, 150);
  });
}
