import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { findProgram } from '@/tools/bin/programs.mjs';
import { filesUnder } from '@/tools/files.mjs';
import { ask } from '@/tools/hosts/ask';
import { freePort } from '../free-port';
import { keepReading, readPage } from './reader';
import { makeRelease } from './releases';
import { startSshd } from './sshd';

/** Pages are read from Apache all through publications and a rollback. */

const apache = findProgram('apache');
const sshd = findProgram('sshd');
// Each publication by the network is eight connections, and each of those a key exchange.
test.describe.configure({ mode: 'serial', timeout: 600_000 });

let folder = '';
const started: ChildProcess[] = [];
let releases: string[] = [];
let env: Record<string, string> = {};

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'publication-'));
  chmodSync(folder, 0o755);
  releases = ['un', 'deux', 'trois'].map((name) => makeRelease(folder, name));
  if (!sshd) return;
  const ssh = await startSshd(sshd, folder);
  started.push(ssh.process);
  env = ssh.env;
});

test.afterAll(async () => {
  for (const process of started) {
    process.kill('SIGTERM');
    if (process.exitCode === null) await once(process, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

async function deploy(place: string, from: string): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tools/bin/deploy.ts', place, from], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  expect(await once(child, 'exit')).toEqual([0, null]);
}

async function serve(served: string): Promise<string> {
  const port = await freePort();
  started.push(
    spawn(
      process.execPath,
      ['--import', 'tsx', 'e2e/hosts/apache-server.ts', apache ?? '', port, 'shared', served],
      { stdio: 'inherit' },
    ),
  );
  const origin = `http://127.0.0.1:${port}`;
  await expect
    .poll(
      () =>
        ask(origin, '/').then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 120_000 },
    )
    .toBeGreaterThan(0);
  return origin;
}

const WAYS = [
  { way: 'a folder', needs: [], placeOf: (served: string) => served },
  { way: 'rsync', needs: ['rsync', 'sshd'], placeOf: (served: string) => `rsync://essai:${served}` },
  { way: 'sftp', needs: ['sshd'], placeOf: (served: string) => `sftp://essai/${served}` },
] as const;

for (const { way, placeOf } of WAYS.filter(({ needs }) => needs.every(findProgram))) {
  test(`by ${way}, two publications and a rollback break no page that is read`, async () => {
    const served = path.join(folder, `www-${way.replace(' ', '-')}`);
    mkdirSync(served);
    // As OVH has it.
    chmodSync(served, 0o705);
    const place = placeOf(served);
    const [first = '', second = '', third = ''] = releases;
    await deploy(place, first);
    const origin = await serve(served);
    for (const [release, missing] of [
      [second, 'page-un.html'],
      [third, 'page-deux.html'],
      [second, 'page-trois.html'],
    ] as const) {
      const stop = keepReading(origin);
      await deploy(place, release);
      const { pages, faults } = await stop();
      expect(faults).toEqual([]);
      expect(pages).toBeGreaterThan(0);
      const there = filesUnder(served);
      expect(there).toEqual(expect.arrayContaining(filesUnder(release)));
      expect(there).not.toContain(missing);
    }
    // The font and images of the version before are there for who still reads it, older ones are
    // not.
    const there = filesUnder(served).join('\n');
    expect(there).toMatch(/images\/\S+-trois\./);
    expect(there).not.toMatch(/images\/\S+-un\./);
    expect(there).not.toContain('.publication.tmp');
    expect((await ask(origin, '/.publication.json')).status).toBe(404);
    expect((await ask(origin, '/')).headers['content-security-policy']).toBe(
      (await ask(origin, '/agence.html')).headers['content-security-policy'],
    );
    const modes = new Set(
      ['index.html', '.htaccess', 'expertises', 'expertises/developpeur-back-end.html', 'images'].map(
        (name) => (statSync(path.join(served, name)).mode & 0o777).toString(8),
      ),
    );
    expect([...modes].sort()).toEqual(['604', '705']);
    expect((statSync(served).mode & 0o777).toString(8)).toBe('705');
  });
}

test('a reader sees what a careless copy breaks', async () => {
  const served = path.join(folder, 'www-careless');
  const [first = '', second = ''] = releases;
  await deploy(served, first);
  const origin = await serve(served);
  expect(await readPage(origin, '/agence.html')).toEqual([]);
  copyFileSync(path.join(second, 'agence.html'), path.join(served, 'agence.html'));
  const faults = await readPage(origin, '/agence.html');
  expect(faults).toContain('/agence.html: unstyled');
  expect(faults.filter((fault) => / 404$/.test(fault)).length).toBeGreaterThan(0);
});

test('what no publication has put there stays, and another site’s .htaccess stops it', async () => {
  const served = path.join(folder, 'www-shared');
  const [first = '', second = ''] = releases;
  await deploy(served, first);
  mkdirSync(path.join(served, 'autre-site'));
  copyFileSync('README.md', path.join(served, 'autre-site/index.html'));
  await deploy(served, second);
  expect(existsSync(path.join(served, 'autre-site/index.html'))).toBe(true);
  const other = path.join(folder, 'www-other');
  mkdirSync(other);
  copyFileSync('README.md', path.join(other, '.htaccess'));
  await expect(deploy(other, first)).rejects.toThrow();
  expect(filesUnder(other)).toEqual(['.htaccess']);
});
