/**
 * `npm run verify:vercel [-- FOLDER]`: asks what `vercel build` wrote (`.vercel/output`), by its
 * own routing table, what `npm run verify` asks of a site that is served.
 */
import { plainAddress } from '@/lib/content/addresses';
import { differsInCapitals } from '@/lib/http/redirects';
import type { Asked } from '@/tools/hosts/asked';
import { VercelOutput } from '@/tools/hosts/vercel-output';
import { faultsOf, tableOfContent } from '@/tools/hosts/verify';

const output = new VercelOutput(process.argv[2] ?? '.vercel/output');

/**
 * What no file tells: what the platform does to an address before its routing table sees it, and
 * what a route's function says of its own name.
 */
const isDecidedElsewhere = ({ path, location }: Asked): boolean =>
  /\/\.{1,2}\/|\/\/|%2e%2e|%00|%E9\.|%zz|%$|\[slug\]|%5bslug%5d/i.test(path) ||
  (location !== undefined && ENCODED_LETTER.test(path.split('?')[0] ?? ''));

/** A letter, a digit or one of « -._~ », which needs no encoding. */
const ENCODED_LETTER = /%(?:3\d|4[1-9a-f]|5[\da]|6[1-9a-f]|7[\da]|2[de]|5f|7e)/i;

/** Vercel serves Next's own page for failures under this name; other servers hide it. */
const OWN_PAGE = '/500';

const table = tableOfContent();
const led = new Set(table.flatMap(({ path, location }) => (location === undefined ? [] : [path])));

/**
 * Vercel's patterns do not mind capitals: `/CONTACT` leads to `/CONTACT.html`, which is not there
 * either.
 */
const isInCapitals = ({ path }: Asked): boolean =>
  path !== path.toLowerCase() && !led.has(path) && led.has(path.toLowerCase());
/**
 * Nor is an old address asked for that only capitals tell from its page's: Vercel is not told of it
 * (`lib/http/next.ts`).
 */
const isUntold = ({ path, location }: Asked): boolean => {
  const [bare = ''] = path.split('?');
  return (
    bare !== bare.toLowerCase() &&
    differsInCapitals({ from: plainAddress(bare), to: location?.split('?')[0] ?? '' })
  );
};

const asked = table.filter(
  (one) => !isDecidedElsewhere(one) && !isInCapitals(one) && !isUntold(one) && one.path !== OWN_PAGE,
);
const faults = asked.flatMap((one) => faultsOf(one, output.ask(one.path), 'out'));
if (!output.letsFormsThrough('/contact.html'))
  faults.push('/contact.html : un message posté n’arriverait pas à la fonction');
for (const file of output.missingFiles('/contact.html', [
  'content/site.yml',
  'content/pages/contact.mdx',
  '.cache/images/manifest.json',
]))
  faults.push(`/contact.html : la fonction n’a pas ${file}, qu’elle lit pour répondre`);

for (const fault of faults) console.error(fault);
console.log(
  `${asked.length} adresses demandées à la sortie de Vercel, ${table.length - asked.length} laissées de côté (la plateforme en décide, ou n’en distingue pas les capitales), ${faults.length} écart${faults.length > 1 ? 's' : ''}`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
