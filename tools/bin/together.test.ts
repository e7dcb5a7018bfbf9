import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Runs scripts of Node's side by side, in a process whose output can be read. */
function together(...scripts: readonly string[]) {
  return run(scripts.map((script) => ({ command: process.execPath, args: ['--eval', script] })));
}

function run(commands: readonly { command: string; args: readonly string[] }[]) {
  const steps = commands.map((command, rank) => ({ title: `Étape ${rank + 1}`, ...command }));
  const child = spawn(process.execPath, [
    ...['--input-type=module', '--eval'],
    `import { together } from './tools/bin/together.mjs';
     process.exitCode = await together(...${JSON.stringify(steps)});`,
  ]);
  let told = '';
  for (const output of [child.stdout, child.stderr])
    output.on('data', (chunk: Buffer) => {
      told += chunk.toString();
    });
  return { child, told: () => told, ended: once(child, 'close') };
}

/** Says who it is, and goes on until it is stopped. */
const GOES_ON = `setInterval(() => {}, 1000);
  console.log(process.pid);`;

test('steps run at the same time, and what they print stands in their order', async () => {
  // The first ends only once the second has run.
  const file = JSON.stringify(path.join(tmpdir(), `together-${process.pid}`));
  const first = `const { existsSync, rmSync } = require('node:fs');
    console.log('a');
    const timer = setInterval(() => {
      if (!existsSync(${file})) return;
      rmSync(${file});
      clearInterval(timer);
      console.log('b');
    }, 10);`;
  const second = `console.log('c'); require('node:fs').writeFileSync(${file}, '');`;
  const { told, ended } = together(first, second);
  expect(await ended).toEqual([0, null]);
  expect(told()).toBe('\n→ Étape 1\na\nb\n\n→ Étape 2\nc\n');
});

test('the first that fails stops the others, and is told last', async () => {
  const { told, ended } = together(GOES_ON, "console.log('mine'); process.exit(3);", GOES_ON);
  expect(await ended).toEqual([3, null]);
  expect(told()).toMatch(/^\n→ Étape 1\n(?:\d+\n)?\n→ Étape 2\nmine\n\nÉchec : Étape 2\n$/);
});

test('a command that does not exist fails, and is named', async () => {
  const { told, ended } = run([{ command: '/no/such/command', args: [] }]);
  expect(await ended).toEqual([1, null]);
  expect(told()).toMatch(/^\n→ Étape 1\n\/no\/such\/command : .*ENOENT\n\nÉchec : Étape 1\n$/);
});

test.skipIf(process.platform === 'win32')('what it started has ended when it ends', async () => {
  const { child, told, ended } = together(GOES_ON);
  await expect.poll(told, { timeout: 60_000 }).toMatch(/\d{2,}\n$/);
  const started = Number(/(\d+)\n$/.exec(told())?.[1]);
  expect(process.kill(started, 0)).toBe(true);
  child.kill('SIGTERM');
  expect(await ended).toEqual([1, null]);
  expect(() => process.kill(started, 0)).toThrow('ESRCH');
});
