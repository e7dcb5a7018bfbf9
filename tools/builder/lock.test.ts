import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let root: string;
let lock: string;
const running: ChildProcess[] = [];

/** A build that takes the lock, says what it was told and stays until its standard input ends. */
const BUILD = `
  import { lockBuild } from ${JSON.stringify(path.resolve('tools/builder/lock.ts'))};
  console.log(lockBuild('.') ?? 'locked');
  process.stdin.resume();
`;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'lock-'));
  lock = path.join(root, '.cache/build.lock');
  writeFileSync(path.join(root, 'build.mts'), BUILD);
});
afterEach(() => {
  for (const build of running.splice(0)) build.kill('SIGKILL');
  rmSync(root, { recursive: true });
});

/** Starts a build. @returns it, and the first line it says. */
async function startBuild(): Promise<{ build: ChildProcess; says: string }> {
  const tsx = import.meta.resolve('tsx');
  const build = spawn(process.execPath, ['--import', tsx, 'build.mts'], { cwd: root });
  running.push(build);
  build.stderr.pipe(process.stderr);
  const [chunk] = await once(build.stdout, 'data');
  return { build, says: String(chunk).trim() };
}

const refusal = ({ pid }: ChildProcess): string =>
  `Une construction de ce site est déjà en cours (processus ${pid}) : attendez qu’elle finisse, ou supprimez .cache/build.lock si ce processus n’en est pas une.`;

test('a second build at once is told in one sentence who builds; after the first it may', async () => {
  const { build: first, says } = await startBuild();
  expect(says).toBe('locked');
  const second = await startBuild();
  expect(second.says).toBe(refusal(first));
  second.build.stdin?.end();
  await once(second.build, 'exit');
  // Who was refused has taken nothing away.
  expect(readFileSync(lock, 'utf8')).toBe(String(first.pid));
  first.stdin?.end();
  await once(first, 'exit');
  expect(existsSync(lock)).toBe(false);
  expect((await startBuild()).says).toBe('locked');
});

test('of four builds that start at once, one builds', async () => {
  const said = (await Promise.all([1, 2, 3, 4].map(startBuild))).map(({ says }) => says);
  expect(said.filter((says) => says === 'locked')).toHaveLength(1);
  expect(said.filter((says) => says.startsWith('Une construction de ce site'))).toHaveLength(3);
});

test('the lock of a build that was killed holds nobody up', async () => {
  const { build } = await startBuild();
  build.kill('SIGKILL');
  await once(build, 'exit');
  expect(existsSync(lock)).toBe(true);
  expect((await startBuild()).says).toBe('locked');
});

test.runIf(existsSync('/proc/self/cmdline')).each([
  ['an empty one', () => ''],
  ['one whose number another program has now', (other: ChildProcess) => String(other.pid)],
])('%s holds nobody up either', async (_, content) => {
  const other = spawn(process.execPath, ['--eval', 'process.stdin.resume()']);
  running.push(other);
  await once(other, 'spawn');
  mkdirSync(path.dirname(lock));
  writeFileSync(lock, content(other));
  expect((await startBuild()).says).toBe('locked');
});
