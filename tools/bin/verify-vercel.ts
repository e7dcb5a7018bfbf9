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

/** What the platform does to an address before its routing table sees it, no file tells. */
const isDecidedBefore = (path: string): boolean => /\/\.{1,2}\/|\/\/|%2e%2e|%00|%E9\.|%zz|%$/i.test(path);
/**
 * Vercel's patterns do not mind capitals: `/CONTACT` leads to `/CONTACT.html`, which is not there
 * either.
 */
const isInCapitals = (path: string): boolean => /^\/[A-Z-/]+$/.test(path);
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

const table = tableOfContent();
const asked = table.filter((one) => !isDecidedBefore(one.path) && !isInCapitals(one.path) && !isUntold(one));
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
