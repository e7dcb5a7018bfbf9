import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';

/** The two projects that are compared: this one, and the bare Next project that one would otherwise write. */
export type Project = { name: 'ours' | 'bare'; folder: string };

const BARE = 'tools/bench/bare-next';
const OURS = [
  'app',
  'components',
  'content',
  'lib',
  'public',
  'tools',
  'instrumentation.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
];

/** The text of the user's page: what a page of this site is like. */
const TEXT = 'content/expertises/developpeur-back-end.mdx';

/**
 * Copies both projects into a folder of their own, with the packages of this one and the same photo of about 60 kB as the header image
 * of all their pages. Outside of the repository: Tailwind overlooks what git ignores, and Turbopack packages above a lockfile.
 * @returns the projects, and what removes them.
 */
export async function prepareProjects(
  root: string,
): Promise<Record<Project['name'], Project> & { remove: () => void }> {
  const base = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const ours = path.join(base, 'ours');
  const bare = path.join(base, 'bare');
  copyPackages(root, base);
  for (const name of OURS) {
    cpSync(path.join(root, name), path.join(ours, name), {
      recursive: true,
      filter: (source) =>
        !source.includes(path.join(root, 'tools/bench')) && !source.includes('public/images'),
    });
  }
  cpSync(path.join(root, BARE), bare, { recursive: true });
  const photo = await makePhoto();
  for (const name of ['inspiration-5.svg', 'inspiration-5-nuit.svg'])
    rmSync(path.join(ours, 'content/images', name));
  writeFileSync(path.join(ours, 'content/images/inspiration-5.webp'), photo);
  mkdirSync(path.join(bare, 'public/img'), { recursive: true });
  writeFileSync(path.join(bare, 'public/img/inspiration-5.webp'), photo);
  return {
    ours: { name: 'ours', folder: ours },
    bare: { name: 'bare', folder: bare },
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}

/** Hard links where the system has them: a second's work instead of half a gigabyte. */
function copyPackages(root: string, base: string): void {
  cpSync(path.join(root, 'package-lock.json'), path.join(base, 'package-lock.json'));
  const [from, to] = [path.join(root, 'node_modules'), path.join(base, 'node_modules')];
  const { status } = spawnSync('cp', ['-al', from, to]);
  if (status !== 0) cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

/**
 * Puts `count` expertise pages into a project, all of the user's page's length and each with words of its own. Ours keeps its own
 * pages beside them: they link to each other.
 */
export function writePages({ name, folder }: Project, root: string, count: number): void {
  const pages = path.join(folder, 'content/expertises');
  mkdirSync(pages, { recursive: true });
  for (const file of readdirSync(pages)) if (GENERATED.test(file)) rmSync(path.join(pages, file));
  const [, , ...rest] = readFileSync(path.join(root, TEXT), 'utf8').split('---\n');
  const text = rest.join('---\n');
  for (let nth = 0; nth < count; nth += 1) {
    const own = text.replaceAll('développeur', `développeur ${nth}`);
    writeFileSync(
      path.join(pages, `page-${nth}.mdx`),
      name === 'ours' ? ourPage(nth, own) : barePage(nth, own),
    );
  }
}

/** Changes one word of one page. */
export function touchPage({ folder }: Project): void {
  const file = path.join(folder, 'content/expertises/page-0.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Rattahé', `Rattaché ${Date.now()}`));
}

/** The files that `writePages` writes. */
const GENERATED = /^page-\d+\.mdx$/;

const description = (nth: number): string =>
  `Ce que fait le développeur ${nth}, et ce que vous pouvez en attendre pour votre projet.`;

const ourPage = (nth: number, text: string): string =>
  `---\ntitle: "Développeur ${nth}"\nseo_description: "${description(nth)}"\nsummary: "${description(nth)}"\nheader-img: "inspiration-5"\n---\n${text}`;

/** The bare project has a directive for a heading instead of one for its attributes. */
const barePage = (nth: number, text: string): string =>
  `---\ntitle: "Développeur ${nth}"\ndescription: "${description(nth)}"\nsummary: "${description(nth)}"\nheaderImg: "inspiration-5"\nfooterCta: "Parlons de votre projet."\n---\n${text
    .replace(
      /^(#{2,3}) (.*)\n::attr(\{.*\})$/gm,
      (_, marks: string, title: string, attributes: string) => `::h${marks.length}[${title}]${attributes}`,
    )
    .replace(/^::attr\{.*\}\n/gm, '')}`;

/** A landscape with grain, 1600 px wide, always the same: smooth parts, edges and noise, as photos have them. */
async function makePhoto(): Promise<Buffer> {
  const width = 1600;
  const height = 800;
  let state = 42;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const ridge = 380 + 90 * Math.sin(x / 170) + 40 * Math.sin(x / 47) + 14 * Math.sin(x / 9);
      const land = y > ridge;
      const texture = land
        ? 46 * Math.sin(x / 5 + y / 3) * Math.sin(y / 11 - x / 23)
        : 8 * Math.sin(x / 120 + y / 60);
      const grain = (random() - 0.5) * (land ? 34 : 8);
      const base = land ? [70, 84, 58] : [150 + y / 8, 176 + y / 12, 214];
      for (const [channel, value] of base.entries())
        pixels[(y * width + x) * 3 + channel] = Math.max(0, Math.min(255, value + texture + grain));
    }
  }
  for (let quality = 80; ; quality -= 2) {
    const photo = await sharp(pixels, { raw: { width, height, channels: 3 } })
      .blur(1.2)
      .webp({ quality })
      .toBuffer();
    if (photo.length <= 60_000 || quality <= 10) return photo;
  }
}
