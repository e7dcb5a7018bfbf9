import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { freePort } from '../free-port';

/**
 * An sshd on this machine's own address, which lets in whoever runs it, and programs that find it
 * under the name « essai ».
 */
export async function startSshd(
  sshd: string,
  folder: string,
): Promise<{ process: ChildProcess; env: Record<string, string> }> {
  const port = await freePort();
  const key = path.join(folder, 'key');
  const hostKey = path.join(folder, 'host-key');
  for (const file of [key, hostKey])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file]);
  const config = path.join(folder, 'sshd_config');
  writeFileSync(
    config,
    `ListenAddress 127.0.0.1:${port}
HostKey ${hostKey}
AuthorizedKeysFile ${key}.pub
StrictModes no
PidFile none
PasswordAuthentication no
PermitRootLogin prohibit-password
Subsystem sftp internal-sftp
`,
  );
  // Where it may not be made, it is there.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  const clientConfig = path.join(folder, 'ssh_config');
  writeFileSync(
    clientConfig,
    `Host essai
HostName 127.0.0.1
Port ${port}
User ${userInfo().username}
IdentityFile ${key}
IdentitiesOnly yes
StrictHostKeyChecking no
UserKnownHostsFile ${folder}/known_hosts
LogLevel ERROR
`,
  );
  const programs = path.join(folder, 'bin');
  mkdirSync(programs);
  for (const name of ['ssh', 'sftp']) {
    const wrapper = path.join(programs, name);
    writeFileSync(wrapper, `#!/bin/sh\nexec /usr/bin/${name} -F ${clientConfig} "$@"\n`);
    chmodSync(wrapper, 0o755);
  }
  const server = spawn(sshd, ['-D', '-e', '-f', config], { stdio: 'ignore' });
  return { process: server, env: { PATH: `${programs}:${process.env.PATH ?? ''}` } };
}
