import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Finding } from '@/lib/findings/finding';
import { writeWhole } from '@/tools/files.mjs';
import { ADDRESSES_FILE, type AddressChanges, type AddressList, parseAddresses } from './addresses';
import { readLines } from './text-lists';

const INTRODUCTION = `# Les adresses publiées du site. « npm run check » tient cette liste à jour : n’y touchez pas, joignez-la à vos commits.
# Une adresse qui n’a plus de page doit être redirigée, par la clé « redirect_from » de la page qui la remplace.
`;

/** The list as it lies there, empty where there is none, and what is wrong with its file. */
export function readAddressList(root: string): AddressList & { findings: readonly Finding[] } {
  const { text, findings } = readLines(root, ADDRESSES_FILE);
  return { listed: parseAddresses(text), committed: () => committedAddresses(root), findings };
}

/** Writes the changes into the list. */
export function updateAddresses(root: string, { missing, unpublished }: AddressChanges): void {
  const kept = [...readAddressList(root).listed.keys()].filter((address) => !unpublished.includes(address));
  const addresses = [...new Set([...kept, ...missing])].sort();
  writeWhole(path.join(root, ADDRESSES_FILE), `${INTRODUCTION}${addresses.join('\n')}\n`);
}

/** The addresses of the last commit's list; `null` where there is no repository to ask. */
function committedAddresses(root: string): ReadonlySet<string> | null {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (git('rev-parse', '--verify', 'HEAD').status !== 0) return null;
  const { status, stdout } = git('show', `HEAD:./${ADDRESSES_FILE}`);
  return new Set(status === 0 ? parseAddresses(stdout).keys() : []);
}
