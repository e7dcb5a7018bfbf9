import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makePhoto } from './photo';
import { nextPage, ourArticle, ourExpertise, PHOTO, textOf } from './texts';

/** The two projects that are built: this one, and the bare Next project that one would otherwise write. */
export type Project = { name: 'ours' | 'next'; folder: string };

/** Next's own command, in a project. */
export const NEXT = 'node_modules/next/dist/bin/next';

const BARE = 'tools/bench/bare-next';

/** Git ignores it: what commands make. */
const MADE = ['.next', 'out', '.cache', 'hosts', 'public/images', 'public/partage', 'public/admin'];

/** Where each project has its images. */
const IMAGES = { ours: 'content/images', next: 'public/img' };

/** The files that `writePages` writes. */
const GENERATED = /^texte-\d+\.mdx$/;

/**
 * Clones this project and copies the bare one into a folder of their own, each with this one's packages and lockfile. Outside of the
 * repository: Turbopack takes the folder of the nearest lockfile for the project.
 * @returns the projects, the folder they are in, and what removes them.
 */
export function prepareProjects(
  root: string,
): Record<Project['name'], Project> & { base: string; remove: () => void } {
  const base = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const [ours, next] = [path.join(base, 'ours'), path.join(base, 'next')];
  cloneProject(root, ours);
  cpSync(path.join(root, BARE), next, { recursive: true });
  cpSync(path.join(root, 'package-lock.json'), path.join(next, 'package-lock.json'));
  for (const folder of [ours, next]) linkPackages(root, folder);
  return {
    ours: { name: 'ours', folder: ours },
    next: { name: 'next', folder: next },
    base,
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}

/** A clone of this project with its whole history, whose files are those that lie here: what is not committed yet is measured too. */
export function cloneProject(root: string, folder: string): void {
  git(root, 'clone', '--quiet', '--no-checkout', root, folder);
  const files = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0');
  for (const file of files) {
    const from = path.join(root, file);
    if (file !== '' && existsSync(from)) cpSync(from, path.join(folder, file));
  }
  git(folder, 'reset', '--quiet');
}

/** Runs git in a folder. Throws with what it says where it fails. */
export function git(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')} in ${folder}:\n${stderr}`);
  return stdout;
}

/** Hard links where the system has them: a second's work instead of half a gigabyte. */
export function linkPackages(root: string, folder: string): void {
  const [from, to] = [path.join(root, 'node_modules'), path.join(folder, 'node_modules')];
  const { status } = spawnSync('cp', ['-al', from, to]);
  if (status !== 0) cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

/**
 * Puts `count` pages of one kind into a project, of the model's length, with the same photo. Ours keeps its own pages beside them: they
 * link to each other. The bare project has expertises alone.
 */
export async function writePages(
  { name, folder }: Project,
  root: string,
  count: number,
  kind: 'expertises' | 'articles' = 'expertises',
): Promise<void> {
  removePages({ name, folder });
  const images = path.join(folder, IMAGES[name]);
  mkdirSync(images, { recursive: true });
  writeFileSync(path.join(images, `${PHOTO}.webp`), await makePhoto());
  const pages = path.join(folder, 'content', kind);
  mkdirSync(pages, { recursive: true });
  const ours = kind === 'articles' ? ourArticle : ourExpertise;
  const pageOf = name === 'ours' ? ours : nextPage;
  for (let nth = 0; nth < count; nth += 1)
    writeFileSync(path.join(pages, `texte-${nth}.mdx`), pageOf(nth, textOf(root, nth)));
}

function removePages({ name, folder }: Project): void {
  rmSync(path.join(folder, IMAGES[name], `${PHOTO}.webp`), { force: true });
  for (const kind of ['expertises', 'articles']) {
    const pages = path.join(folder, 'content', kind);
    const files = existsSync(pages) ? readdirSync(pages) : [];
    for (const file of files) if (GENERATED.test(file)) rmSync(path.join(pages, file));
  }
}

/** Makes a project what a fresh clone of it is once its packages are there. */
export function makeFresh(project: Project): void {
  removePages(project);
  forgetMade(project);
}

/** Removes what commands have made, but for the folders that are named. */
export function forgetMade({ folder }: Project, kept: readonly string[] = []): void {
  for (const name of MADE.filter((made) => existsSync(path.join(folder, made)))) {
    if (!kept.some((place) => place.startsWith(`${name}/`))) {
      rmSync(path.join(folder, name), { recursive: true, force: true });
      continue;
    }
    for (const inside of readdirSync(path.join(folder, name)))
      if (!kept.includes(`${name}/${inside}`))
        rmSync(path.join(folder, name, inside), { recursive: true, force: true });
  }
}

/** Adds a sentence to a text of `content/`. */
export function touchText({ folder }: Pick<Project, 'folder'>, text: string): void {
  const file = path.join(folder, 'content', `${text}.mdx`);
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nUn mot de plus.\n`);
}

/** The one change to the bare project: `next start` serves no static export. */
export function setOutput({ folder }: Project, root: string, output: 'static' | 'server'): void {
  const config = readFileSync(path.join(root, BARE, 'next.config.ts'), 'utf8');
  writeFileSync(
    path.join(folder, 'next.config.ts'),
    output === 'static' ? config : config.replace("output: 'export', ", ''),
  );
}
