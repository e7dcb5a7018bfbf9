import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { runNode } from '@/tools/run-node.mjs';

const NEXT_BUILD = fileURLToPath(new URL('./next-build.mjs', import.meta.url));

/**
 * Next names a server action by a hash with this key, which it otherwise draws anew: a form that was opened before a
 * deployment would post to an action that no longer exists, and what was typed would be lost. It hides nothing here: no
 * action closes over a value, which is what Next encrypts with it.
 */
const ACTION_KEY = createHash('sha256').update('contact').digest('base64');

/**
 * Has Next build the pages.
 * @param environment what tells its processes of this build (`lib/env.ts`).
 * @returns its status: 0 where all went well; Next has said why where not.
 */
export const renderPages = (environment: Readonly<Record<string, string>>): Promise<number> =>
  runNode([NEXT_BUILD], {
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: ACTION_KEY,
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    // A page's objects die young: a larger nursery spares most of the collector's work.
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim(),
    ...environment,
  });
