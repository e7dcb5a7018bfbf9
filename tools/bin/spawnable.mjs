/** npm's own commands, as each system can start them. */

/**
 * What to hand to `spawn` and `spawnSync`. On Windows npm is a batch file, `npm.cmd`, which Node starts by a shell alone; its
 * arguments then are part of the line, and none of ours needs quotes.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} [platform]
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function spawnable(command, args, platform = process.platform) {
  return platform === 'win32' && (command === 'npm' || command === 'npx')
    ? { command: [`${command}.cmd`, ...args].join(' '), args: [], shell: true }
    : { command, args: [...args], shell: false };
}
