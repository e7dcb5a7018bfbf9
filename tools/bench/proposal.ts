/** What the workflows run for a proposal that changes content alone (`.github/workflows/test.yml`), in a clone of this project. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { measureCommand } from './measure';
import { cloneProject, git, linkPackages, touchText } from './projects';
import { MODEL } from './texts';

export type Proposal = {
  /** Seconds until what is wrong stands beside its line. */
  annotated: number;
  /** Of the packages that the tests need. */
  packages: number;
  /** Of what an edited text can break. */
  tests: number;
};

/** As GitHub sets them; `main` is what lies here. */
const ENVIRONMENT = { CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_BASE_REF: 'main' };

/**
 * One text is changed. The packed check is there, as the workflow's cache hands it on from a proposal to the next; packages are
 * installed, with what npm keeps of them on this machine. Checking out and a browser, where there is none, come to it.
 */
export async function measureProposal(root: string, base: string): Promise<Proposal> {
  const folder = path.join(base, 'proposal');
  cloneProject(root, folder);
  const secondsOf = async (...args: string[]): Promise<number> =>
    (await measureCommand(folder, ['npm', ...args], ENVIRONMENT)).seconds;
  linkPackages(root, folder);
  await secondsOf('run', '--silent', 'check:pack');
  rmSync(path.join(folder, 'node_modules'), { recursive: true });

  commit(folder);
  const main = git(folder, 'rev-parse', 'HEAD').trim();
  git(folder, 'update-ref', 'refs/remotes/origin/main', main);
  git(folder, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
  touchText({ folder }, MODEL);
  commit(folder);

  const packed = await secondsOf('run', '--silent', 'check:pack');
  const checked = await secondsOf('run', '--silent', 'check', '--', '--base', main);
  // As `npm run test:change` would: apart, to tell one from the other.
  const packages = await secondsOf('ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund');
  const tests = await secondsOf('run', '--silent', 'test:change');
  return { annotated: packed + checked, packages, tests };
}

function commit(folder: string): void {
  git(folder, 'add', '--all');
  const author = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost'];
  git(folder, ...author, 'commit', '--quiet', '--allow-empty', '--message', 'A text');
}
