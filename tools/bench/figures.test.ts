import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

/*
 * What the agency says that it measured is what was measured: every figure of these pages is one of a
 * dated file that `npm run bench` was written down in.
 */

const MEASURES = 'docs/mesures/2026-11-23.json';
const PAGES = ['content/realisations/ce-site.mdx', 'content/articles/ce-que-pese-une-page.mdx'];

const pair = z.object({ site: z.number(), temoin: z.number() });
const measures = z
  .object({
    jour: z.iso.date(),
    page: z.object({
      octets: pair,
      octetsJavascript: pair,
      requetes: pair,
      premierAffichageMs: pair,
      plusGrandAffichageMs: pair,
      blocageMs: pair,
    }),
    construction: z.object({ millePagesRapport: z.number(), unePageChangeeRapport: z.number() }),
    charge: z.object({ connexions: z.number(), secondes: z.number(), pagesLues: z.number() }),
  })
  .parse(JSON.parse(readFileSync(MEASURES, 'utf8')));

const french = (value: number, digits = 0): string =>
  value.toLocaleString('fr-FR', { minimumFractionDigits: 0, maximumFractionDigits: digits });
/** A thousand bytes, to a tenth; a hundred and more to the unit where the text says so. */
const kilobytes = ({ site, temoin }: z.infer<typeof pair>): string[] =>
  [site, temoin].flatMap((bytes) => [`${french(bytes / 1000, 1)} ko`, `${french(bytes / 1000)} ko`]);

const { page, construction, charge } = measures;
const both = (unit: string, { site, temoin }: z.infer<typeof pair>): string[] =>
  [site, temoin].map((value) => `${french(value)} ${unit}`);

/** Every way in which a figure of the file may be written. */
const MEASURED: ReadonlySet<string> = new Set([
  ...kilobytes(page.octets),
  ...kilobytes(page.octetsJavascript),
  ...both('fichiers', page.requetes),
  ...[page.premierAffichageMs, page.plusGrandAffichageMs, page.blocageMs].flatMap((times) => [
    ...both('ms', times),
    ...both('millisecondes', times),
  ]),
  `${french(construction.millePagesRapport, 2)} fois`,
  `${french(construction.unePageChangeeRapport, 2)} fois`,
  `${french(charge.pagesLues)} pages`,
  `${charge.connexions} connexions`,
]);

/** What is said of the trial itself, and the budgets that `e2e/weight.spec.ts` holds. */
const GIVEN: ReadonlySet<string> = new Set(['150 millisecondes', '60 ko', '14 ko']);

const FIGURE =
  /(?<![\d,])(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,\d+)?[ \u00a0\u202f](?:ko|ms|millisecondes|fichiers|fois|pages|connexions)(?!\p{L})/gu;

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const measured = new Set([...MEASURED].map(plain));

test.each(PAGES)('every figure of %s was measured', (file) => {
  const text = readFileSync(file, 'utf8');
  const said = [...text.matchAll(FIGURE)].map(([figure]) => plain(figure));
  expect(said.length).toBeGreaterThan(6);
  expect(said.filter((figure) => !measured.has(figure) && !GIVEN.has(figure))).toEqual([]);
});

test('the day that the pages name is that of the file', () => {
  const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
  const text = readFileSync(PAGES[0] ?? '', 'utf8');
  expect(text).toContain(`mesure du ${day.format(new Date(measures.jour))}`);
});
