import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

/* Which Node the project runs on: said in five places, and held to what the packages ask for. */

const NODE = '^20.19 || >=22.12';

/** The oldest of each line that it lets in. */
const OLDEST = ['20.19.0', '22.12.0', '24.0.0'];

// Some old packages have a list there.
const engines = z.object({ node: z.string().optional() }).or(z.array(z.string()));
const lock = z.object({
  packages: z.record(z.string(), z.object({ engines: engines.optional(), optional: z.boolean().optional() })),
});

/** True where npm's range, of the forms that packages use for Node, has the version. */
function includes(range: string, version: string): boolean {
  const numbers = (text: string): number[] => text.split('.').map(Number);
  const [major = 0, minor = 0, patch = 0] = numbers(version);
  return range.split('||').some((part) => {
    const found = /^\s*(\^|>=|)\s*v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:\.\*)?\s*$/.exec(part);
    if (!found) throw new Error(`"${range}" is a range of a form that is new here`);
    const [, sign, ...from] = found;
    const [least = 0, second = 0, third = 0] = from.map((number) => Number(number ?? 0));
    if (major !== least) return sign === '>=' && major > least;
    return minor > second || (minor === second && patch >= third);
  });
}

test.each(OLDEST)('every package runs on Node %s', (version) => {
  const { packages } = lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const asked = Object.entries(packages).flatMap(([place, { engines: wanted, optional }]) =>
    wanted && !Array.isArray(wanted) && wanted.node !== undefined && !optional
      ? [{ place, node: wanted.node }]
      : [],
  );
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter(({ node }) => !includes(node, version))).toEqual([]);
});

test('package.json and its lockfile ask for it', () => {
  const own = z.object({ engines: z.object({ node: z.string() }) });
  expect(own.parse(JSON.parse(readFileSync('package.json', 'utf8'))).engines.node).toBe(NODE);
  const { packages } = lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  expect(packages['']?.engines).toEqual({ node: NODE });
});

test('the README, version managers, CI, Docker and Vercel agree', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(
    '(20.19 or a newer 20, or 22.12 and newer; 24 advised)',
  );
  const advised = readFileSync('.nvmrc', 'utf8').trim();
  expect(includes(NODE, `${advised}.0.0`)).toBe(true);
  expect(readFileSync('.github/workflows/test.yml', 'utf8')).not.toMatch(/node-version:/);
  const images = [...readFileSync('Dockerfile', 'utf8').matchAll(/^FROM node:(\S+)/gm)].map(([, tag]) => tag);
  expect(images).toEqual([`${advised}-bookworm-slim`, `${advised}-bookworm-slim`]);
  // Vercel takes the newest Node that `engines` lets in, unless something else says otherwise.
  expect(readFileSync('vercel.json', 'utf8')).not.toContain('nodejs');
});
