import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { whyNoServer } from './listen.mjs';
import { spawnable } from './spawnable.mjs';

describe('an old Node', () => {
  const onNode = (version: string) =>
    spawnSync(
      process.execPath,
      [
        '--eval',
        `Object.defineProperty(process.versions, 'node', { value: '${version}' });
         require('./tools/bin/node-version.cjs');
         console.log('on it goes');`,
      ],
      { encoding: 'utf8' },
    );

  test.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '24.1.0'])('%s is let through', (version) => {
    expect(onNode(version)).toMatchObject({ status: 0, stdout: 'on it goes\n', stderr: '' });
  });

  test.each(['0.12.18', '8.17.0', '18.20.8', '20.18.3', '21.7.3', '22.11.0'])(
    '%s is told so in one sentence',
    (version) => {
      expect(onNode(version)).toMatchObject({
        status: 1,
        stdout: '',
        stderr: `Ce site demande Node 20.19 ou une 20 plus récente, ou toute version depuis 22.12 ; celui-ci est Node ${version} : installez-en un autre depuis https://nodejs.org.\n`,
      });
    },
  );

  test('both commands of the README ask first', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const name of ['start', 'test'])
      expect(scripts[name]).toBe(`node --require ./tools/bin/node-version.cjs tools/bin/${name}.mjs`);
  });
});

describe('what is spawned', () => {
  test.each([
    ['linux', { command: 'npm', args: ['ci', '--no-audit'], shell: false }],
    ['darwin', { command: 'npm', args: ['ci', '--no-audit'], shell: false }],
    // A batch file, which Node refuses to start without a shell.
    ['win32', { command: 'npm.cmd ci --no-audit', args: [], shell: true }],
  ])('for npm, on %s', (platform, expected) => {
    expect(spawnable('npm', ['ci', '--no-audit'], platform)).toEqual(expected);
  });

  test('for npx and for a program, on Windows', () => {
    expect(spawnable('npx', ['playwright', 'install'], 'win32').command).toBe('npx.cmd playwright install');
    expect(spawnable('C:\\node.exe', ['a b'], 'win32')).toEqual({
      command: 'C:\\node.exe',
      args: ['a b'],
      shell: false,
    });
  });

  test('for a build, the same as by npm', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
    const [, list = ''] =
      /const BUILD = \[([^\]]+)\]/.exec(readFileSync('tools/bin/start.mjs', 'utf8')) ?? [];
    expect(`node ${list.replaceAll("'", '').replaceAll(',', '')}`).toBe(scripts.build);
  });
});

describe('where the site is served', () => {
  test('a port that is free is used, on the interface that is named', async () => {
    expect(await whyNoServer('0', undefined)).toBeUndefined();
    expect(await whyNoServer('0', '127.0.0.1')).toBeUndefined();
  });

  test('a port that is taken is told in one sentence, before anything is installed or built', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = String(typeof address === 'object' && address ? address.port : 0);
    const sentence = `Le port ${port} est déjà pris par un autre programme : arrêtez-le, ou donnez un autre port au site (PORT=${Number(port) + 1} npm start).`;
    expect(await whyNoServer(port, '127.0.0.1')).toBe(sentence);
    const start = spawn(process.execPath, ['tools/bin/start.mjs'], {
      env: { ...process.env, PORT: port, HOST: '127.0.0.1' },
    });
    let told = '';
    for (const output of [start.stdout, start.stderr]) output.on('data', (chunk) => (told += String(chunk)));
    expect(await once(start, 'close')).toEqual([1, null]);
    expect(told).toBe(`${sentence}\n`);
    other.close();
  });

  test.each([
    ['abc', undefined, 'PORT=abc n’est pas un port : donnez un nombre de 1 à 65535 (PORT=3000 npm start).'],
    [
      '65536',
      undefined,
      'PORT=65536 n’est pas un port : donnez un nombre de 1 à 65535 (PORT=3000 npm start).',
    ],
    [
      '0',
      '192.0.2.1',
      'HOST=192.0.2.1 n’est pas une adresse de cette machine : donnez l’une des siennes (HOST=127.0.0.1 npm start), ou aucune.',
    ],
  ])('PORT=%s HOST=%s is refused in French', async (port, host, sentence) => {
    expect(await whyNoServer(port, host)).toBe(sentence);
  });
});

describe.skipIf(process.platform === 'win32')('npm that is stopped', () => {
  let folder: string;
  let npm: ChildProcess | undefined;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'npm-'));
    const module = path.resolve('tools/bin/end-with-npm.mjs');
    writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({ scripts: { start: 'node child.mjs' } }),
    );
    writeFileSync(
      path.join(folder, 'child.mjs'),
      `import { endWithNpm } from ${JSON.stringify(module)};
       endWithNpm();
       setTimeout(() => {}, 600_000);
       process.on('SIGTERM', () => { console.log('ended'); process.exit(); });
       console.log('ready');`,
    );
  });
  afterEach(() => {
    npm?.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  test.each(['SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
    'by %s takes what it started along',
    async (signal) => {
      const { npm_lifecycle_event: _, ...env } = process.env;
      npm = spawn('npm', ['start', '--silent'], { cwd: folder, env });
      let told = '';
      npm.stdout?.on('data', (chunk) => (told += String(chunk)));
      await expect.poll(() => told, { timeout: 60_000 }).toContain('ready');
      npm.kill(signal);
      await expect.poll(() => told, { timeout: 60_000 }).toBe('ready\nended\n');
    },
  );
});
