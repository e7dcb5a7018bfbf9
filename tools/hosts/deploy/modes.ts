/** Rights of folders and of files, as `chmod` takes them. */
type Modes = { folder: number; file: number };

/**
 * Rights of what is put into a folder. OVH wants 705 and 604, and its own folder is 705: a group is
 * let in where the folder lets it in.
 * @param mode of that folder; absent where it is not there yet.
 */
export function modesLike(mode = 0): Modes {
  const group = mode & 0o050;
  return { folder: 0o705 | group, file: 0o604 | (group & 0o040) };
}

/** The mode in a line of `ls -l`, `drwx---r-x`. */
export function modeOfListing(line: string): number {
  const signs = line.slice(1, 10);
  return [...signs].reduce((mode, sign, index) => (/[-ST]/.test(sign) ? mode : mode | (0o400 >> index)), 0);
}

export const octal = (mode: number): string => mode.toString(8);
