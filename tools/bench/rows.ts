/** What the bench found, as rows: figures of ours, and of each peer with the ratio of ours to it. */
import { z } from 'zod';

/** What can be measured alone (`--only`), in the order in which it is. */
export const PARTS = ['builds', 'start', 'dev', 'page', 'server', 'load', 'proposal'] as const;
export type Part = (typeof PARTS)[number];
export const isPart = (name: string): name is Part => PARTS.some((part) => part === name);

const figureSchema = z.object({
  value: z.number(),
  /** Of a value that is a median: half of what was measured lies between them. */
  quartiles: z.tuple([z.number(), z.number()]).optional(),
});
/** `aim` is of ours itself, of a peer it is of the ratio. */
const ourSchema = figureSchema.extend({ aim: z.number().optional() });
const peerSchema = ourSchema.extend({ ratio: z.number().nullable() });

const rowSchema = z.object({
  part: z.enum(PARTS),
  /** Names the row, with its unit. */
  what: z.string(),
  ours: ourSchema,
  next: peerSchema.optional(),
  astro: peerSchema.optional(),
});
export type Row = z.infer<typeof rowSchema>;

/** A file of `docs/mesures`: the rows of one day on one machine. */
export const measuresSchema = z.object({
  day: z.iso.date(),
  machine: z.object({ processor: z.string(), cores: z.number(), node: z.string() }),
  /** Loads of each page. */
  loads: z.number(),
  rows: z.array(rowSchema),
});
export type Measures = z.infer<typeof measuresSchema>;

/** A median, and the quartiles around it. */
export type Spread = { median: number; low: number; high: number };

/** Between two values of the list where none of it is in the place: 0 is the least of them, 1 the greatest. */
function quantile(sorted: readonly number[], place: number): number {
  const at = (sorted.length - 1) * place;
  const [below = 0, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
}

/** What was measured; `null` where the system does not tell. */
type Measured = number | Spread | null;
type Peer = 'next' | 'astro';

const rounded = (value: number): number => Number(value.toPrecision(6));

const figureOf = (measured: number | Spread): z.infer<typeof figureSchema> =>
  typeof measured === 'number'
    ? { value: rounded(measured) }
    : { value: rounded(measured.median), quartiles: [rounded(measured.low), rounded(measured.high)] };

/**
 * A row of what was measured; `null` where there is nothing of ours.
 * @param aims what ours should not exceed, and the ratio of ours to a peer; in what is the better the more it is, what they should reach.
 */
export function rowOf(
  part: Part,
  what: string,
  measured: { ours: Measured } & Partial<Record<Peer, Measured>>,
  aims: Partial<Record<Peer | 'ours', number | undefined>> = {},
): Row | null {
  if (measured.ours === null) return null;
  const ours = figureOf(measured.ours);
  const peer = (name: Peer): Partial<Row> => {
    const value = measured[name];
    if (value === undefined || value === null) return {};
    const figure = figureOf(value);
    const ratio = figure.value === 0 ? null : rounded(ours.value / figure.value);
    return { [name]: { ...figure, ratio, ...aimOf(aims[name]) } };
  };
  return { part, what, ours: { ...ours, ...aimOf(aims.ours) }, ...peer('next'), ...peer('astro') };
}

const aimOf = (aim: number | undefined): { aim?: number } => (aim === undefined ? {} : { aim });

/** Rows of parts that were measured again take the place of those that were there. */
export function mergeRows(before: readonly Row[], now: readonly Row[]): Row[] {
  const again = new Set(now.map(({ part }) => part));
  const rows = [...before.filter(({ part }) => !again.has(part)), ...now];
  return rows.sort((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part));
}

/** From a hundred on without decimals. */
const show = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 2 });

const cell = (figure: z.infer<typeof figureSchema> | undefined): string => {
  if (!figure) return '';
  const spread = figure.quartiles?.map(show).join('–');
  return show(figure.value) + (spread === undefined ? '' : ` (${spread})`);
};

const goal = ({ aim }: { aim?: number | undefined }): string => (aim === undefined ? '' : ` [${show(aim)}]`);

const peerCells = (peer: Row['next']): string[] => [
  cell(peer),
  peer && peer.ratio !== null ? show(peer.ratio) + goal(peer) : '',
];

/** What stands over the lines of `tableLine`: ratios are ours ÷ peer, an aim stands in brackets. */
export const TABLE_HEAD = '| what | ours | bare Next | ratio | Astro | ratio |\n|---|---|---|---|---|---|';

/** A row as a line of `docs/performance.md`. */
export const tableLine = ({ what, ours, next, astro }: Row): string =>
  `| ${[what, cell(ours) + goal(ours), ...peerCells(next), ...peerCells(astro)].join(' | ')} |`;
