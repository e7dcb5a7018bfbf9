import { folderTarget } from './folder-target';
import { rsyncTarget } from './rsync-target';
import { sftpTarget } from './sftp-target';
import { parseRemote, type Target } from './target';

/**
 * `rsync://host:folder`, `sftp://user@host/folder`, or a folder of this machine.
 * @param hashes of the files that are about to be sent, by their names.
 */
export function openTarget(place: string, hashes: ReadonlyMap<string, string>): Target {
  const [, scheme, rest = ''] = /^(rsync|sftp):\/\/(.*)$/.exec(place) ?? [];
  if (scheme === undefined) return folderTarget(place);
  const remote = parseRemote(rest);
  return scheme === 'rsync' ? rsyncTarget(remote) : sftpTarget(remote, hashes);
}
