import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { policyToCome } from '@/lib/http/next';
import type { Policies } from './policy';

/**
 * Puts the policies where `next start` and Vercel read them.
 * @throws Error where Next has not written the headers there.
 */
export function setPolicies(nextFolder: string, { site, own }: Policies): void {
  const file = path.join(nextFolder, 'routes-manifest.json');
  let manifest = readFileSync(file, 'utf8');
  for (const [folder, policy] of [['/', site] as const, ...own]) {
    const written = manifest.replaceAll(policyToCome(folder), policy);
    if (written === manifest) throw new Error(`${file} holds no security policy to set for ${folder}`);
    manifest = written;
  }
  writeFileSync(file, manifest);
}
