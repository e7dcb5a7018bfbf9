/** The nginx that the static site is tried with: one that is there, else Debian's. */
import { spawnSync } from 'node:child_process';
import { installFromDebian } from './debian.mjs';

/**
 * An nginx that runs, or nothing where none is installed.
 * @returns {string | undefined}
 */
export function findNginx() {
  return ['nginx', '/usr/sbin/nginx'].find(
    (nginx) => spawnSync(nginx, ['-v'], { stdio: 'ignore' }).status === 0,
  );
}

/** Installs an nginx where none is there. Returns false where that cannot be done. */
export function ensureNginx() {
  if (findNginx()) return true;
  installFromDebian('nginx', 'nginx-light');
  return findNginx() !== undefined;
}
