/** Where a site is put: names are paths in that folder, with forward slashes. */
export type Target = {
  /** The text of a small file that was there when it was opened, or null. */
  read: (name: (typeof SMALL_FILES)[number]) => string | null;
  /**
   * Sends files of a folder under their own names. Each takes the place of what was there at once:
   * nobody is ever sent half of it. What is there already is not sent again.
   */
  send: (from: string, names: readonly string[]) => void;
  remove: (names: readonly string[]) => void;
  /**
   * Ends what may have been put off until now. The folders that were sent from must still be there.
   */
  finish: () => void;
};

/**
 * What the last publication has noted about itself. Hosts that obey `.htaccess` do not show a
 * hidden file.
 */
export const RECORD = '.publication.json';

/** What is read before anything is sent. */
export const SMALL_FILES = ['.htaccess', RECORD] as const;

/**
 * A connection and a folder. A folder that begins without a slash is seen from where one arrives.
 */
export type Remote = { user?: string; host: string; port?: string; folder: string };

/** @throws Error where no host or no folder is named. */
export function parseRemote(text: string): Remote {
  const match =
    /^(?:(?<user>[^@/]+)@)?(?<host>[^:/@-][^:/@]*)(?::(?<port>\d+)(?=[:/]))?[:/](?<folder>.+)$/.exec(text);
  const { user, host, port, folder } = match?.groups ?? {};
  if (host === undefined || folder === undefined)
    throw new Error(`« ${text} » ne nomme pas un serveur et un dossier : serveur:dossier`);
  return { ...(user && { user }), host, ...(port && { port }), folder: folder.replace(/(?<=.)\/+$/, '') };
}

export const loginOf = ({ user, host }: Remote): string => (user === undefined ? host : `${user}@${host}`);

/** The folders that a name is in, outermost first. */
export const foldersAbove = (name: string): string[] =>
  name
    .split('/')
    .slice(0, -1)
    .map((_, index, parts) => parts.slice(0, index + 1).join('/'))
    .filter((folder) => folder !== '');
