import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a command cost, its children included. CPU and memory are `null` where the system does not tell. */
export type Cost = {
  /** Wall clock, in seconds. */
  seconds: number;
  /** Processor time of all processes, in seconds. */
  cpu: number | null;
  /** Highest sum of resident memory of all processes, in megabytes. */
  peakMemory: number | null;
};

/** Clock ticks a second and bytes a page: what Linux has on every machine of today. */
const TICKS = 100;
const PAGE_BYTES = 4096;

/** Runs a Node program in a folder and measures it. Throws with its output where it fails. */
export const measureNode = (
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Cost> => measureCommand(folder, [process.execPath, ...args], env);

/** The same of any command. */
export async function measureCommand(
  folder: string,
  [program = '', ...args]: readonly string[],
  env: Record<string, string> = {},
): Promise<Cost> {
  const start = performance.now();
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const sampler = sampleTree(child);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const { cpu, peakMemory } = sampler.stop();
  if (code !== 0)
    throw new Error(
      `${[program, ...args].join(' ')} in ${folder} ended with ${code}:\n${output.slice(-4000)}`,
    );
  return { seconds: (performance.now() - start) / 1000, cpu, peakMemory };
}

/** Looks at a process and its children ten times a second, in /proc. */
function sampleTree(child: ChildProcess): { stop: () => Pick<Cost, 'cpu' | 'peakMemory'> } {
  if (!existsSync('/proc/self/stat') || child.pid === undefined)
    return { stop: () => ({ cpu: null, peakMemory: null }) };
  const root = child.pid;
  const cpuOf = new Map<number, number>();
  let peak = 0;
  const look = (): void => {
    const processes = readProcesses();
    let memory = 0;
    for (const pid of descendants(root, processes)) {
      const { ticks = 0, pages = 0 } = processes.get(pid) ?? {};
      cpuOf.set(pid, ticks / TICKS);
      memory += pages * PAGE_BYTES;
    }
    peak = Math.max(peak, memory);
  };
  const timer = setInterval(look, 100);
  return {
    stop: () => {
      clearInterval(timer);
      const cpu = [...cpuOf.values()].reduce((sum, seconds) => sum + seconds, 0);
      return { cpu, peakMemory: peak / 1e6 };
    },
  };
}

/**
 * Watches the resident memory of a process and its children, in megabytes, ten times a second: what it is now, and at the
 * end its peak. `null` where the system does not tell.
 */
export function watchMemory(root: number): { now: () => number; stop: () => number } | null {
  if (!existsSync('/proc/self/stat')) return null;
  const now = (): number => {
    const processes = readProcesses();
    const pages = descendants(root, processes).map((pid) => processes.get(pid)?.pages ?? 0);
    return (pages.reduce((sum, count) => sum + count, 0) * PAGE_BYTES) / 1e6;
  };
  let peak = now();
  const timer = setInterval(() => {
    peak = Math.max(peak, now());
  }, 100).unref();
  return {
    now,
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

type Process = { parent: number; ticks: number; pages: number };

function readProcesses(): Map<number, Process> {
  const processes = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // Fields after the command's closing parenthesis, from proc(5): 3 is the state, 4 the parent, 14 and 15 the ticks, 24 the pages.
      const fields =
        readFileSync(path.join('/proc', name, 'stat'), 'utf8')
          .split(') ')
          .at(-1)
          ?.split(' ') ?? [];
      const field = (number: number): number => Number(fields[number - 3]);
      processes.set(Number(name), { parent: field(4), ticks: field(14) + field(15), pages: field(24) });
    } catch {
      // It has ended since the folder was listed.
    }
  }
  return processes;
}

function descendants(root: number, processes: ReadonlyMap<number, Process>): number[] {
  const found = [root];
  for (const pid of found) {
    for (const [child, { parent }] of processes) if (parent === pid) found.push(child);
  }
  return found;
}
