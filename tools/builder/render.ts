import { runNode } from '@/tools/run-node.mjs';

const NEXT_BUILD = 'tools/builder/next-build.mjs';

/**
 * Has Next build the pages.
 * @param environment what tells its processes of this build (`lib/env.ts`).
 * @returns its status: 0 where all went well; Next has said why where not.
 */
export const renderPages = (environment: Readonly<Record<string, string>>): Promise<number> =>
  runNode([NEXT_BUILD], {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    // A page's objects die young: a larger nursery spares most of the collector's work.
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim(),
    ...environment,
  });
