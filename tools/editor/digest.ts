import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BRAND_FILE } from '@/lib/content/brand';
import { publicationOf } from '@/lib/content/publication';
import { readOne } from '@/lib/content/read';
import { SITE_FILE } from '@/lib/content/site';
import { today } from '@/lib/env';
import { MANIFEST_FILE, manifestSchema } from '@/lib/images/asset';
import type { Checked } from '@/tools/check';
import { ADDRESSES_FILE } from '@/tools/check/addresses';
import { servedFiles } from '@/tools/check/served';
import { writeWhole } from '@/tools/files.mjs';
import { asSveltiaReads, asUsual, DIGEST_HREF, type Digest, fingerprint } from './admin/digest';

/** The front matter of a page as it is written, with the lines that fence it. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?^---.*$/m;

/** A line of YAML that is a note of its writer's. */
const NOTE = /^[ \t]*#.*$/gm;

/**
 * What the editor in the browser must know of the site, from what the check has read. Beside a built site anybody can read
 * it: pages that are not published are left out, and what their writers have noted in the others.
 * @param isLive it is made anew at each save, and stays on the machine of who writes.
 */
export function makeDigest(
  root: string,
  { content, bodies }: Pick<Checked, 'content' | 'bodies'>,
  isLive: boolean,
): Digest {
  const textOf = (file: string): string =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(readOne(root, file)?.bytes);
  const withoutNotes = (text: string): string => (isLive ? text : text.replace(NOTE, '#'));
  const day = today();
  const pages = content.files.filter(
    ({ draft, front }) => isLive || publicationOf({ draft, date: front.date }, day) === 'published',
  );
  const manifest = path.join(root, MANIFEST_FILE);
  return {
    isLive,
    pages: pages.map(({ file }) => {
      const text = textOf(file);
      const { ids = new Set<string>(), links = [] } = bodies.get(file) ?? {};
      return {
        file,
        head: withoutNotes(FRONT_MATTER.exec(text)?.[0] ?? ''),
        ids: [...ids],
        links: [...links],
        print: fingerprint(text),
      };
    }),
    data: [...content.dataFiles.map(({ file }) => file), SITE_FILE, BRAND_FILE].map((file) => ({
      file,
      text: withoutNotes(textOf(file)),
    })),
    odd: Object.fromEntries(
      [...pages, ...content.dataFiles, { file: SITE_FILE }, { file: BRAND_FILE }]
        .map(({ file }) => textOf(file))
        .filter((text) => text !== asUsual(asSveltiaReads(text)))
        .map((text) => [fingerprint(asSveltiaReads(text)), text]),
    ),
    images: [...content.images],
    assets: existsSync(manifest) ? manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8'))) : {},
    served: [...servedFiles(root)],
    addresses: textOf(ADDRESSES_FILE),
  };
}

/** Puts the digest beside the editor, unless it lies there: `npm run dev` watches that folder too. */
export function writeDigest(
  root: string,
  checked: Pick<Checked, 'content' | 'bodies'>,
  isLive: boolean,
): void {
  const file = path.join(root, 'public', DIGEST_HREF);
  const text = JSON.stringify(makeDigest(root, checked, isLive));
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeWhole(file, text);
}
