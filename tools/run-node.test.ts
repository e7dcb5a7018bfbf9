import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runNode } from './run-node.mjs';

test('a program’s status is told, and it sees the environment it is given', async () => {
  expect(await runNode(['--eval', 'process.exit(3)'])).toBe(3);
  expect(await runNode(['--eval', 'process.exit(Number(process.env.A))'], { ...process.env, A: '4' })).toBe(
    4,
  );
});

test.runIf(process.platform !== 'win32').each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)('a %s ends the program first, then who waits for it', async (signal, code) => {
  const module = JSON.stringify(path.resolve('tools/run-node.mjs'));
  const child = `console.log('ready'); process.on('${signal}', () => { console.log('ended'); process.exit(0); }); setTimeout(() => {}, 600_000)`;
  const parent = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { runNode } from ${module}; await runNode(['--eval', ${JSON.stringify(child)}]); console.log('went on');`,
  ]);
  let told = '';
  parent.stdout.on('data', (chunk) => (told += String(chunk)));
  await expect.poll(() => told, { timeout: 60_000 }).toContain('ready');
  parent.kill(signal);
  expect(await once(parent, 'close')).toEqual([code, null]);
  expect(told).toBe('ready\nended\n');
});
