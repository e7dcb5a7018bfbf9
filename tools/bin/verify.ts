/**
 * `npm run verify -- https://www.exemple.fr`: asks a site that is served every address it should
 * know, and some it should not, and says where an answer is not what it should be. Compares with
 * `out/` where an export of the same content lies there.
 */
import { ask } from '@/tools/hosts/ask';
import { faultsOf, tableOfContent } from '@/tools/hosts/verify';

const origin = process.argv[2] ?? '';
if (!URL.canParse(origin)) {
  console.error('usage : npm run verify -- https://www.exemple.fr');
  process.exit(2);
}

const table = tableOfContent();
let faults = 0;
for (const asked of table) {
  const answer = await ask(origin, asked.path).catch((error: Error) => error);
  const found =
    answer instanceof Error ? [`${asked.path} : ${answer.message}`] : faultsOf(asked, answer, 'out');
  for (const fault of found) console.error(fault);
  faults += found.length;
}
const refusable = table.filter(({ refusedEarly }) => refusedEarly).length;
console.log(
  `${table.length} adresses demandées à ${origin} (dont ${refusable} mal formées, que l’hébergeur peut refuser à sa façon), ${faults} écart${faults > 1 ? 's' : ''}`,
);
process.exitCode = faults === 0 ? 0 : 1;
