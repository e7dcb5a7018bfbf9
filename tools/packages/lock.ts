import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const versions = z.record(z.string(), z.string());

const manifestSchema = z.object({ dependencies: versions, devDependencies: versions });

const lockedSchema = z.object({
  license: z.string().optional(),
  /** Asked for by this project's tools alone: no build and no server needs it. */
  dev: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
  optionalDependencies: versions.default({}),
});

const lockSchema = z.object({ packages: z.record(z.string(), lockedSchema) });

/** A package of the lockfile. */
export type Locked = z.infer<typeof lockedSchema> & {
  name: string;
  /** Where npm puts it, from the root: `node_modules/next/node_modules/postcss`. */
  place: string;
};

const readJson = (root: string, file: string): unknown =>
  JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** The direct dependencies of `package.json`, with the versions it asks for. */
export const readManifest = (root: string): z.infer<typeof manifestSchema> =>
  manifestSchema.parse(readJson(root, 'package.json'));

/** Every package of `package-lock.json`, those of other systems included. */
export function readLock(root: string): Locked[] {
  const { packages } = lockSchema.parse(readJson(root, 'package-lock.json'));
  return Object.entries(packages).flatMap(([place, locked]) =>
    place === '' ? [] : [{ ...locked, place, name: place.slice(place.lastIndexOf(NESTED) + NESTED.length) }],
  );
}

const NESTED = 'node_modules/';

/** The licence in a package's own `package.json`; `undefined` where it is not installed here. */
export function installedLicence(root: string, { place }: Locked): string | undefined {
  const file = path.join(place, 'package.json');
  return existsSync(path.join(root, file))
    ? z.object({ license: z.string() }).parse(readJson(root, file)).license
    : undefined;
}
