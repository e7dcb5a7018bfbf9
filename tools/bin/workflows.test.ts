import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

const step = z.object({ run: z.string().optional(), uses: z.string().optional() });
const github = z
  .object({ jobs: z.record(z.string(), z.object({ needs: z.string().optional(), steps: z.array(step) })) })
  .parse(parse(readFileSync('.github/workflows/test.yml', 'utf8')));

const job = z.object({
  stage: z.string(),
  script: z.array(z.string()),
  after_script: z.array(z.string()).optional(),
});
const gitlab = z
  .object({ stages: z.array(z.string()), check: job, test: job })
  .parse(parse(readFileSync('.gitlab-ci.yml', 'utf8')));

const onGithub = (name: string): string[] =>
  (github.jobs[name]?.steps ?? []).flatMap(({ run }) => (run === undefined ? [] : [run]));

test('both say the same: the check, then what the change must pass', () => {
  expect(onGithub('check')).toEqual(['npm run --silent check:pack', 'npm run --silent check']);
  expect(onGithub('test')).toEqual(['npm run --silent test:change']);
  expect(github.jobs.test?.needs).toBe('check');
  expect(gitlab.stages).toEqual(['check', 'test']);
  expect(gitlab.check.script).toEqual([
    'npm run --silent check:pack',
    'npm run --silent check -- --format gitlab > gl-code-quality-report.json',
  ]);
  expect(gitlab.check.after_script).toEqual(['npm run --silent check -- --format text']);
  expect(gitlab.test.script).toEqual(onGithub('test'));
});

test('every command is a script of package.json', () => {
  const commands = [
    ...Object.keys(github.jobs).flatMap(onGithub),
    ...gitlab.check.script,
    ...gitlab.test.script,
  ];
  for (const command of commands) {
    expect(Object.keys(scripts)).toContain(/^npm run --silent (\S+)/.exec(command)?.[1]);
  }
});

describe('npm run test:change', () => {
  const git = (root: string, ...args: string[]): void => {
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@exemple.fr', '-c', 'init.defaultBranch=main'];
    expect(spawnSync('git', [...identity, ...args], { cwd: root }).status, args.join(' ')).toBe(0);
  };

  /** A branch off main that changes these files, in a project whose tests only say which they are. */
  function changing(files: readonly string[], env: Record<string, string>): string {
    const root = mkdtempSync(path.join(tmpdir(), 'proposition-'));
    const stub = { scripts: { test: 'echo TOUT', 'test:content': 'echo CONTENU' } };
    writeFileSync(path.join(root, 'package.json'), JSON.stringify(stub));
    git(root, 'init', '--quiet');
    git(root, 'add', '.');
    git(root, 'commit', '--quiet', '-m', 'a');
    git(root, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
    for (const file of files) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), 'a');
    }
    git(root, 'add', '.');
    git(root, 'commit', '--quiet', '--allow-empty', '-m', 'b');
    const { stdout } = spawnSync(process.execPath, [path.resolve('tools/bin/test-change.mjs')], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', NODE_ENV: 'test', ...env },
    });
    rmSync(root, { recursive: true });
    return stdout;
  }

  const GITHUB = { GITHUB_BASE_REF: 'main' };

  test('where content alone changes, the tests of content', () => {
    expect(changing(['content/pages/a.mdx', 'content/images/é.png'], GITHUB)).toMatch(
      /suffisent\.\nCONTENU\n$/,
    );
    expect(changing(['content/pages/a.mdx'], { CI_MERGE_REQUEST_DIFF_BASE_SHA: 'HEAD~1' })).toContain(
      'CONTENU',
    );
  });

  test.each([
    ['something else changes too', ['content/pages/a.mdx', 'lib/a.ts'], GITHUB],
    ['nothing changes', [], GITHUB],
    ['git does not know the base', ['content/pages/a.mdx'], { GITHUB_BASE_REF: 'ailleurs' }],
  ])('all tests where %s', (_, files, env) => {
    expect(changing(files, env)).toMatch(/tous les tests sont faits\.\nTOUT\n$/);
  });
});
