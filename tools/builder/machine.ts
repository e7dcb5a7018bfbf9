import { availableParallelism } from 'node:os';

/** What a build may use of the machine, or of its container. */
export type Machine = {
  /** How many processes can work at a time. */
  cores: number;
  /** Memory that nobody uses, in bytes. */
  memory: number;
};

/** Node knows of a container's limits: a control group says what is left of its memory. */
export const thisMachine = (): Machine => ({
  cores: availableParallelism(),
  memory: process.availableMemory(),
});

export type Plan = {
  /** Processes that render pages. */
  renderers: number;
  /** Images are encoded while Next compiles, not before. */
  isSideBySide: boolean;
  /** Of each process's young objects, in megabytes (`--max-semi-space-size`): the larger, the less the collector does. */
  nursery: number;
};

/** A process takes most of a second to start and to load the site: one more for each so many pages. */
const PAGES_PER_RENDERER = 50;

/** In bytes, with some room above what was measured: what a build holds while Next compiles, what encoding beside it adds, and what each renderer does. */
const COMPILING = 750e6;
const ENCODING = 400e6;
const RENDERER = 450e6;

/** How a build of so many pages shares out its work: as fast as the machine's cores, within its memory. */
export function planBuild(pages: number, { cores, memory }: Machine): Plan {
  const isSideBySide = memory > COMPILING + ENCODING;
  const wanted = Math.min(cores, Math.ceil(pages / PAGES_PER_RENDERER));
  const affordable = Math.floor(Math.max(0, memory - COMPILING) / RENDERER);
  return {
    renderers: Math.max(1, Math.min(wanted, affordable)),
    isSideBySide,
    nursery: isSideBySide && pages > PAGES_PER_RENDERER ? 32 : 16,
  };
}
