import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{lib,tools,migration,components,app}/**/*.test.{ts,tsx}'],
    // Shared machines stall, and some tests build a site: one fails on what it finds, never on how long it took.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
  },
});
