/** The Java that the W3C's checker runs in: one that is there, else Debian's. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { installFromDebian } from './debian.mjs';

/**
 * A Java that runs, or nothing where none is installed. `JAVA_HOME` names another one.
 * @returns {string | undefined}
 */
export function findJava() {
  const named = process.env.JAVA_HOME ? [path.join(process.env.JAVA_HOME, 'bin/java')] : [];
  // macOS has a `java` that only says where to get one: it must have run to count.
  return [...named, 'java'].find((java) => spawnSync(java, ['-version'], { stdio: 'ignore' }).status === 0);
}

/** Installs a Java where none is there. Returns false where that cannot be done. */
export function ensureJava() {
  if (findJava()) return true;
  installFromDebian('Java', 'default-jre-headless');
  return findJava() !== undefined;
}
