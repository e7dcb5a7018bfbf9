import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/**
 * The folder is deleted in a copy by the line that docs/adr/0012-migration.md gives, and what is
 * left is asked all that it is asked here. The copy has no such test: it went with the folder.
 */
const ADR = 'docs/adr/0012-migration.md';
const LINE = /^```sh\n(.+)\n```$/m;

let copy: string;

function run(command: string, args: readonly string[], cwd = copy): string {
  const env: NodeJS.ProcessEnv = { ...process.env, npm_config_offline: 'true', npm_config_audit: 'false' };
  // What the runner of this test tells its own workers is no business of the copy's.
  for (const name of Object.keys(env))
    if (/^(?:VITEST|NODE_ENV$|TEST$|npm_package_|npm_lifecycle_)/.test(name)) delete env[name];
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const output = `${stdout}${stderr}`;
  expect(status, `${command} ${args.join(' ')}\n${output.slice(-20_000)}`).toBe(0);
  return output;
}

/** Copies a folder of packages by links: they are many, and nothing writes into them. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink() || entry.name === '.package-lock.json')
      cpSync(source, target, { verbatimSymlinks: true });
    else {
      try {
        linkSync(source, target);
      } catch {
        // Another disk.
        copyFileSync(source, target);
      }
    }
  }
}

beforeAll(() => {
  copy = path.join(mkdtempSync(path.join(tmpdir(), 'sans-migration-')), 'site');
  // Its own history, which pages are dated from, and an index that may be written.
  run('git', ['clone', '--quiet', '--shared', '--no-checkout', process.cwd(), copy], process.cwd());
  const files = run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], process.cwd());
  for (const file of new Set(files.split('\0'))) {
    if (file !== '' && existsSync(file)) cpSync(file, path.join(copy, file));
  }
  run('git', ['add', '--all']);
  run('git', [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@exemple.fr',
    'commit',
    '--quiet',
    '--allow-empty',
    '-m',
    'Copy',
  ]);
  linkFolder('node_modules', path.join(copy, 'node_modules'));
  // Pictures that are encoded already. Into other folders somebody may be writing.
  for (const cache of ['.cache/images', '.cache/share'])
    if (existsSync(cache)) cpSync(cache, path.join(copy, cache), { recursive: true });
  const line = LINE.exec(readFileSync(ADR, 'utf8'))?.[1];
  expect(line).toMatch(/^git rm -rq migration && /);
  run('sh', ['-c', line ?? 'false']);
});
afterAll(() => rmSync(path.dirname(copy), { recursive: true, force: true }));

test('nothing of it is left', () => {
  expect(existsSync(path.join(copy, 'migration'))).toBe(false);
  expect(readFileSync(path.join(copy, 'package.json'), 'utf8')).not.toContain('migration');
  const line = LINE.exec(readFileSync(ADR, 'utf8'))?.[1] ?? '';
  const packages = /npm uninstall ([^&]+)/.exec(line)?.[1]?.trim().split(' ') ?? [];
  const manifest = readFileSync(path.join(copy, 'package.json'), 'utf8');
  expect(packages.filter((name) => manifest.includes(`"${name}"`))).toEqual([]);
});

test.each(['types', 'check', 'export', 'unit'])('npm run %s passes without it', (script) => {
  run('npm', ['run', '--silent', script]);
});
