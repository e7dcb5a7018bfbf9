/**
 * What an edited text can break, in a tenth of `npm test`: the check, the export, then addresses, weight
 * and accessibility of the pages that changed. Which they are git says; all where it cannot.
 */
import { getLibrary } from '@/lib/content';
import { affectedPages } from '@/tools/testing/affected-pages';
import { changedFiles } from '@/tools/testing/changed-files';
import { run } from './setup.mjs';

/** Specs that ask each page by its address, and the content as a whole: those tests have the tag. */
const SPECS = ['accessible', 'addresses', 'found', 'weight'];

const escapeSigns = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** What Playwright looks for in the titles of tests: an address between blanks, or the tag. */
const asTitles = (hrefs: readonly string[]): string =>
  ` (?:${hrefs.map(escapeSigns).join('|')})(?::| |$)|@content`;

const npm = (title: string, ...args: string[]): void => {
  console.log(`\n→ ${title}`);
  run('npm', ['run', '--silent', ...args]);
};

npm('contenu', 'check');
const changed = changedFiles(process.cwd());
const others = changed?.filter((file) => !file.startsWith('content/')) ?? [];
if (others.length > 0)
  console.log(`Il n’y a pas que du contenu qui a changé (${others[0]}…) : lancez aussi « npm test ».`);
const affected = changed && changed.length > 0 ? affectedPages(changed, getLibrary()) : null;
npm('site statique', 'export');
const hrefs = affected?.map(({ href }) => href);
console.log(hrefs ? `Pages à essayer : ${hrefs.join(', ') || 'aucune'}` : 'Toutes les pages sont essayées.');
const narrowed = hrefs ? ['--grep', hrefs.length > 0 ? asTitles(hrefs) : '@content'] : [];
npm('pages', 'e2e', '--', '--project=static', ...SPECS, ...narrowed);
