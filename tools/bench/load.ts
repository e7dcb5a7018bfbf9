import { type Encounter, impatient, isPage, isServersFault, MALFORMED, meet, visit } from './encounters';
import { watchMemory } from './measure';
import { type Server, startNext } from './next-server';
import type { Project } from './projects';

/** What `next start` did under more than it is made for. */
export type LoadResult = Traffic & {
  /** Resident memory of the server's processes in megabytes; `null` where the system does not tell. */
  memory: { before: number; peak: number; after: number } | null;
};

type Traffic = {
  /** Pages that arrived whole. */
  answered: number;
  /** Connections that hung up in the middle of their answers. */
  aborted: number;
  /** Malformed requests. */
  malformed: number;
  /** Visits that ended without their page, and what the others were refused or answered with 500 and above. */
  errors: number;
};

/** Five hundred connections at a time, of three kinds; each asks once and makes room for the next. */
const VISITORS = 400;
const IMPATIENT = 50;
const SENDERS_OF_NONSENSE = 50;
export const CONNECTIONS = VISITORS + IMPATIENT + SENDERS_OF_NONSENSE;

const SECONDS = 30;
/** Long enough for connections to close and for the collector to come by; it is not called. */
const PAUSE_SECONDS = 15;

/**
 * The same traffic twice. Memory is compared between two moments of rest, after the first, which fills what any traffic fills, and after the
 * second: what that one leaves behind would grow with every day. Between two collections it may differ by a quarter.
 */
export async function measureLoad(project: Project): Promise<LoadResult> {
  const server = await startNext(project);
  try {
    await traffic(server);
    await rest();
    const memory = watchMemory(server.pid);
    const before = memory?.now();
    const load = await traffic(server);
    await rest();
    const after = memory?.now();
    const peak = memory?.stop();
    const isKnown = before !== undefined && after !== undefined && peak !== undefined;
    return { ...load, memory: isKnown ? { before, peak, after } : null };
  } finally {
    await server.stop();
  }
}

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_SECONDS * 1000));

async function traffic({ url, port }: Server): Promise<Traffic> {
  const end = performance.now() + SECONDS * 1000;
  const page = impatient(new URL(url).pathname);
  const [visits, aborted, malformed] = await Promise.all([
    crowd(VISITORS, end, () => visit(url)),
    crowd(IMPATIENT, end, () => meet(port, page)),
    crowd(SENDERS_OF_NONSENSE, end, (nth) => meet(port, MALFORMED[nth % MALFORMED.length] ?? '')),
  ]);
  const answered = visits.filter(isPage).length;
  return {
    answered,
    aborted: aborted.filter(isPage).length,
    malformed: malformed.length,
    errors: visits.length - answered + [...aborted, ...malformed].filter(isServersFault).length,
  };
}

/** So many connections at a time, each followed by the next until the end. */
async function crowd(
  size: number,
  end: number,
  encounter: (nth: number) => Promise<Encounter>,
): Promise<Encounter[]> {
  const met: Encounter[] = [];
  let nth = 0;
  const one = async (): Promise<void> => {
    while (performance.now() < end) {
      nth += 1;
      met.push(await encounter(nth));
    }
  };
  await Promise.all(Array.from({ length: size }, one));
  return met;
}
