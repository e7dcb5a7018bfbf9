import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

/** A busy machine takes its time. */
const PATIENT = { timeout: 60_000 };

/** A server with a visitor who never comes to an end, and what it says when it is asked to stop. */
const PROGRAM = `
  import { createServer, request } from 'node:http';
  import { onStop } from './lib/http/on-stop.ts';
  const server = createServer(() => {});
  process.on('SIGTERM', () => server.close(() => process.exit(0)));
  onStop(() => console.log('asked'), 100);
  server.listen(0, '127.0.0.1', () => {
    request({ host: '127.0.0.1', port: server.address().port, method: 'POST' }).write('a');
  });
  server.on('request', () => console.log('ready'));
`;

test('a process that was asked to end ends, whoever is still connected', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', PROGRAM]);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  await expect.poll(() => output, PATIENT).toContain('ready');
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect(output).toBe('ready\nasked\n');
  expect(code).toBe(143);
});
