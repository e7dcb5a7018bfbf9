import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Build whole sites: begun last, they would keep one core at work while the others have nothing left to do. */
const LONGEST = /\/(?:deletable|agencies)\.test\.ts$/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => (LONGEST.test(moduleId) ? 0 : 1);
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{lib,tools,migration,components,app}/**/*.test.{ts,tsx}'],
    // By itself vitest leaves one out.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    // Shared machines stall, and some tests build a site: one fails on what it finds, never on how long it took.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
  },
});
