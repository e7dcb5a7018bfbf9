import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

const environment = z.record(z.string(), z.union([z.string(), z.boolean(), z.number()])).optional();
const step = z.object({ run: z.string().optional(), uses: z.string().optional(), env: environment });
const concurrency = z.object({ group: z.string(), 'cancel-in-progress': z.boolean() }).optional();
const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  concurrency,
  jobs: z.record(
    z.string(),
    z.object({
      ...{ needs: z.string().optional(), if: z.string().optional(), uses: z.string().optional() },
      ...{ permissions: z.unknown().optional(), 'timeout-minutes': z.number().optional(), concurrency },
      steps: z.array(step).default([]),
    }),
  ),
});
type Workflow = z.infer<typeof workflow>;

const FOLDER = '.github/workflows';
const workflows: Readonly<Record<string, Workflow>> = Object.fromEntries(
  readdirSync(FOLDER).map((file) => [
    file.replace(/\.yml$/, ''),
    workflow.parse(parse(readFileSync(path.join(FOLDER, file), 'utf8'))),
  ]),
);
const workflowOf = (name: string): Workflow => workflow.parse(workflows[name]);

const rules = z.array(z.object({ if: z.string() })).default([]);
const job = z.object({
  stage: z.string(),
  needs: z.array(z.string()).default([]),
  rules,
  script: z.array(z.string()),
  after_script: z.array(z.string()).optional(),
  resource_group: z.string().optional(),
  interruptible: z.boolean().optional(),
});
const gitlab = z
  .object({
    stages: z.array(z.string()),
    workflow: z.object({ rules }),
    ...{ check: job, test: job, publish: job },
  })
  .parse(parse(readFileSync('.gitlab-ci.yml', 'utf8')));

const commandsOf = (name: string, jobName: string): string[] =>
  (workflowOf(name).jobs[jobName]?.steps ?? []).flatMap(({ run }) => (run === undefined ? [] : [run]));

const SINCE = `"\${CI_MERGE_REQUEST_DIFF_BASE_SHA:-$CI_COMMIT_BEFORE_SHA}"`;

test('both say the same: the check, then what the change must pass', () => {
  expect(commandsOf('test', 'check')).toEqual([
    'npm run --silent check:pack',
    'npm run --silent check -- --base "$BASE"',
  ]);
  expect(workflowOf('test').jobs.check?.steps.at(-1)?.env).toEqual({
    BASE: `\${{ github.event.pull_request.base.sha || github.event.before }}`,
  });
  expect(commandsOf('test', 'test')).toEqual(['npm run --silent test:change']);
  expect(workflowOf('test').jobs.test?.needs).toBe('check');
  expect(gitlab.stages).toEqual(['check', 'test', 'publish']);
  expect(gitlab.check.script).toEqual([
    'npm run --silent check:pack',
    `npm run --silent check -- --format gitlab --base ${SINCE} > gl-code-quality-report.json`,
  ]);
  expect(gitlab.check.after_script).toEqual([`npm run --silent check -- --format text --base ${SINCE}`]);
  expect(gitlab.test.script).toEqual(commandsOf('test', 'test'));
});

test('every script that is run is one of package.json', () => {
  const commands = [
    ...Object.entries(workflows).flatMap(([name, { jobs }]) =>
      Object.keys(jobs).flatMap((jobName) => commandsOf(name, jobName)),
    ),
    ...[gitlab.check, gitlab.test, gitlab.publish].flatMap(({ script }) => script),
  ];
  const run = commands.flatMap((command) => /^npm run (?:--silent )?(\S+)/.exec(command)?.[1] ?? []);
  expect(new Set(run)).toEqual(new Set(['check:pack', 'check', 'test:change', 'export', 'verify']));
  for (const name of run) expect(Object.keys(scripts)).toContain(name);
});

describe.each(Object.entries(workflows))('%s', (_, { on, permissions, jobs }) => {
  const all = Object.values(jobs);

  test('may read the repository, and no more', () => {
    expect(permissions).toEqual({ contents: 'read' });
    for (const one of all) expect(one.permissions).toBeUndefined();
  });

  test('ends, and takes actions of GitHub’s own alone', () => {
    for (const one of all) {
      if (one.uses === undefined) expect(one['timeout-minutes']).toBeGreaterThan(0);
      else expect(one.uses).toMatch(/^\.\/\.github\/workflows\//);
      for (const { uses } of one.steps) expect(uses ?? 'actions/x@v1').toMatch(/^actions\/[\w-]+@v\d+$/);
    }
  });

  test('puts nothing that somebody else wrote into a command', () => {
    for (const { run } of all.flatMap(({ steps }) => steps)) expect(run ?? '').not.toContain('${{');
  });

  test('hands no secret to what a fork proposes', () => {
    expect(Object.keys(on)).not.toContain('pull_request_target');
    if (!('pull_request' in on)) return;
    const trusting = all.filter(({ steps }) =>
      steps.some(({ env }) =>
        Object.values(env ?? {}).some((value) => /secrets\.\w+ *\}\}/.test(String(value))),
      ),
    );
    for (const one of trusting)
      expect(one.if).toContain('github.event.pull_request.head.repo.full_name == github.repository');
  });
});

describe('from main to the public', () => {
  test('each push, each call, and never two at a time', () => {
    const { on, jobs } = workflowOf('publier');
    expect(on.push).toEqual({ branches: ['main'] });
    expect(jobs.publish?.concurrency).toEqual({ group: 'publier', 'cancel-in-progress': false });
    expect(gitlab.publish).toMatchObject({
      ...{ resource_group: 'publication', interruptible: false, needs: ['check'] },
      rules: [{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }],
    });
  });

  test('each day that has begun in Paris, in winter as in summer, from a file that may be stopped', () => {
    expect(Object.keys(workflowOf('publier').on)).toEqual(['push', 'workflow_dispatch', 'workflow_call']);
    const { on, jobs } = workflowOf('quotidien');
    expect(Object.keys(on)).toEqual(['schedule']);
    expect(jobs.publier?.uses).toBe('./.github/workflows/publier.yml');
    const [{ cron }] = z.tuple([z.object({ cron: z.string() })]).parse(on.schedule);
    const [minute = '', hour = '', ...days] = cron.split(' ');
    expect(days).toEqual(['*', '*', '*']);
    const paris = new Intl.DateTimeFormat('fr', {
      hour: 'numeric',
      hourCycle: 'h23',
      timeZone: 'Europe/Paris',
    });
    for (const month of [0, 6]) {
      const there = Number.parseInt(
        paris.format(Date.UTC(2026, month, 15, Number(hour), Number(minute))),
        10,
      );
      expect(there).toBeLessThan(6);
    }
  });
});

describe('where to publish', () => {
  let root: string;
  const calls = (): string[] => {
    const file = path.join(root, 'calls');
    return readFileSync(file, { encoding: 'utf8', flag: 'a+' }).split('\n').filter(Boolean);
  };

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'publier-'));
    const stub = (name: string, ...lines: string[]) =>
      writeFileSync(path.join(root, name), ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 });
    stub('npm', `echo "npm $*" >> '${root}/calls'`);
    stub('rsync');
    stub('ssh-agent', `echo agent >> '${root}/calls'`, 'exec "$@"');
    stub('ssh-add', `cat > '${root}/key'`);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** Runs commands as a runner does, with these variables and no others. */
  function run(shell: readonly string[], commands: string, env: Record<string, string> = {}) {
    const [program = '', ...args] = shell;
    const { status, stdout, stderr } = spawnSync(program, [...args, commands], {
      encoding: 'utf8',
      env: {
        ...{ PATH: `${root}:${process.env.PATH}`, HOME: root, NODE_ENV: 'test' },
        ...{ GITHUB_OUTPUT: path.join(root, 'output'), ...env },
      },
    });
    return { status, stdout, stderr };
  }
  const GITHUB = ['bash', '-e', '-c'];
  const GITLAB = ['bash', '-e', '-o', 'pipefail', '-c'];
  const output = (): string => readFileSync(path.join(root, 'output'), { encoding: 'utf8', flag: 'a+' });

  test.each([
    ['publier', { DEPLOY_TARGET: '' }, 'DEPLOY_TARGET'],
    ['apercu', { NETLIFY_SITE_ID: '', HAS_TOKEN: 'false' }, 'NETLIFY_SITE_ID'],
    ['apercu', { NETLIFY_SITE_ID: 'site', HAS_TOKEN: 'false' }, 'NETLIFY_AUTH_TOKEN'],
  ])('%s is told and green where it is not set: %o', (name, env, missing) => {
    const { status, stdout } = run(GITHUB, commandsOf(name, 'where').join('\n'), env);
    expect(stdout).toMatch(/^::notice title=[^:]+::.+\n$/);
    expect(stdout).toContain(missing);
    expect({ status, output: output() }).toEqual({ status: 0, output: '' });
  });

  test.each([
    ['publier', 'publish', { DEPLOY_TARGET: 'rsync://a:b' }],
    ['apercu', 'preview', { NETLIFY_SITE_ID: 'site', HAS_TOKEN: 'true' }],
  ])('%s goes on where it is', (name, next, env) => {
    expect(run(GITHUB, commandsOf(name, 'where').join('\n'), env)).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    expect(output()).toBe('is-set=true\n');
    const { needs, if: condition } = workflowOf(name).jobs[next] ?? {};
    expect(needs).toBe('where');
    expect(condition).toMatch(/^needs\.where\.outputs\.is-set == 'true'/);
  });

  test('the same on GitLab', () => {
    const script = gitlab.publish.script.join('\n');
    const { status, stdout } = run(GITLAB, script);
    expect(stdout).toContain('Rien n’est publié : la variable DEPLOY_TARGET');
    expect({ status, calls: calls() }).toEqual({ status: 0, calls: [] });
    const set = { DEPLOY_TARGET: 'rsync://a:b', DEPLOY_KEY: 'clé', DEPLOY_KNOWN_HOSTS: 'a ssh-ed25519 AAAA' };
    expect(run(GITLAB, script, set)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(calls()).toEqual([
      'npm ci --ignore-scripts --include=dev --no-audit --no-fund',
      'npm run --silent export',
      'agent',
      'npm run --silent deploy -- rsync://a:b',
    ]);
  });

  const SEND = 'sh tools/hosts/deploy/from-ci.sh';
  const SET = {
    DEPLOY_TARGET: 'sftp://a/b',
    DEPLOY_KEY: 'une\r\nclé\r',
    DEPLOY_KNOWN_HOSTS: 'a ssh-ed25519 A',
  };

  test('the key goes to an agent, the server into the list of those that are known', () => {
    expect(commandsOf('publier', 'publish').at(-1)).toBe(SEND);
    expect(run(GITHUB, SEND, SET)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(calls()).toEqual(['agent', 'npm run --silent deploy -- sftp://a/b']);
    expect(readFileSync(path.join(root, 'key'), 'utf8')).toBe('une\nclé\n');
    expect(readFileSync(path.join(root, '.ssh/known_hosts'), 'utf8')).toBe('a ssh-ed25519 A\n');
  });

  test.each(['DEPLOY_KEY', 'DEPLOY_KNOWN_HOSTS'])('a place without %s is an error that names it', (name) => {
    const { status, stderr } = run(GITHUB, SEND, { ...SET, [name]: '' });
    expect(stderr).toContain(`mais le secret ${name} manque`);
    expect({ status, calls: calls() }).toEqual({ status: 1, calls: [] });
  });
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
