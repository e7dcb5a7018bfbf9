import { fork } from 'node:child_process';
import { untilEnd } from '@/tools/run-node.mjs';
import type { Plan } from './machine';

const NEXT_BUILD = 'tools/builder/next-build.mjs';
const LEAN_HEAP = './tools/builder/lean-heap.mjs';

/** What `next build` is to do: all of it, or only the pages of what it has compiled before. */
type Work = {
  onlyPages: boolean;
  plan: Plan;
  /** What tells its processes of this build (`lib/env.ts`). */
  environment: Readonly<Record<string, string>>;
};

/** Next in a process of its own, which touches nothing before it is told to build. */
export type Next = {
  /** @returns its status: 0 where all went well; Next has said why where not. */
  build: (work: Work) => Promise<number>;
};

/** Starts Next: reading its code takes most of a second, which what is made meanwhile need not wait for. */
export function startNext(): Next {
  const child = fork(NEXT_BUILD, {
    execArgv: [],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  });
  const end = untilEnd(child);
  return {
    build: ({ onlyPages, plan: { renderers, nursery }, environment }) => {
      child.send({
        args: onlyPages ? ['--experimental-build-mode', 'generate'] : [],
        environment: {
          ...environment,
          RENDER_PROCESSES: String(renderers),
          NODE_OPTIONS: [
            process.env.NODE_OPTIONS,
            `--import=${LEAN_HEAP}`,
            `--max-semi-space-size=${nursery}`,
          ]
            .filter(Boolean)
            .join(' '),
        },
      });
      return end;
    },
  };
}
