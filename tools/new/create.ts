import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ALL_DATA_KINDS, ALL_KINDS } from '@/lib/content/kinds';
import { slugify } from '@/lib/content/slug';
import { today } from '@/lib/env';
import { nearest } from '@/lib/findings/nearest';
import { type NewKind, newFile } from './template';

/** Why a file was not made, in French. */
export class NotCreated extends Error {
  override readonly name = 'NotCreated';
}

/** Every kind of which a file can be begun, by the word it is asked for: `expertise`, `article`. */
const BY_WORD: ReadonlyMap<string, NewKind> = new Map(
  [...ALL_KINDS, ...ALL_DATA_KINDS].map((kind) => [kind.words.one, kind]),
);

/** How `npm run new` is called. */
export const USAGE = `usage : npm run new -- ${[...BY_WORD.keys()].join('|')} "Titre"`;

/**
 * The kind that a word asks for; accents and capitals aside.
 * @throws NotCreated where there is none.
 */
export function kindNamed(word: string): NewKind {
  const words = [...BY_WORD.keys()];
  const kind = BY_WORD.get(slugify(word));
  if (kind) return kind;
  const near = nearest(slugify(word), words);
  const todo = near ? `écrivez « ${near} »` : `écrivez l’un de ${words.join(', ')}`;
  throw new NotCreated(`« ${word} » n’est pas une sorte de page : ${todo}.\n${USAGE}`);
}

/**
 * Writes a new file of a kind and returns its path from the root, with the address of its page.
 * @throws NotCreated where the title gives no address, or one that is taken: nothing is overwritten.
 */
export function createFile(
  root: string,
  kind: NewKind,
  title: string,
): { file: string; href: string | undefined } {
  const slug = slugify(title.normalize('NFC'));
  if (slug === '') {
    throw new NotCreated(`le titre « ${title} » n’a ni lettre ni chiffre dont faire une adresse.`);
  }
  const name = `${slug}${'hrefOf' in kind ? '.mdx' : '.yml'}`;
  const file = `${kind.folder}/${name}`;
  const folder = path.join(root, kind.folder);
  // Some disks take capitals for the same letter, some do not: neither may get a second file of that name.
  const taken = existsSync(folder) && readdirSync(folder).some((other) => other.toLowerCase() === name);
  if (taken) throw new NotCreated(`${file} existe déjà : modifiez ce fichier, ou donnez un autre titre.`);
  mkdirSync(folder, { recursive: true });
  const text = newFile(kind, { title: title.normalize('NFC').trim(), today: today() });
  writeFileSync(path.join(root, file), text, { flag: 'wx' });
  return { file, href: 'hrefOf' in kind ? kind.hrefOf(slug) : undefined };
}
