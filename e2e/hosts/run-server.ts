import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

/**
 * Runs a server until it ends or this process is told to, and leaves nothing of its folders behind.
 */
export function runServer(
  command: string,
  args: readonly string[],
  folders: readonly string[],
  env: Record<string, string> = {},
): void {
  const server = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill('SIGTERM'));
  server.on('exit', (code) => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    process.exit(code ?? 0);
  });
}
