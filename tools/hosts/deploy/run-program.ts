import { spawnSync } from 'node:child_process';

/**
 * Runs a program to its end and returns what it said. What it complains of counts only where it
 * fails.
 * @param tolerated statuses that are no failure, beside 0.
 * @throws Error where it is not there or fails.
 */
export function runProgram(
  name: string,
  args: readonly string[],
  { input = '', tolerated = [] }: { input?: string; tolerated?: readonly number[] } = {},
): string {
  const { status, stdout, stderr, error } = spawnSync(name, args, { input, encoding: 'utf8' });
  if (error) throw new Error(`« ${name} » n’a pas pu être lancé : ${error.message}`);
  if (status !== 0 && !tolerated.includes(status ?? -1))
    throw new Error(`« ${name} » a échoué (${status ?? 'interrompu'}) :\n${stderr.trim()}`);
  return stdout;
}
