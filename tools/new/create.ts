import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EXPERTISES_FOLDER } from '@/lib/content/addresses';
import { slugify } from '@/lib/content/slug';
import { newExpertise } from './template';

/** Why a page was not made, in French. */
export class NotCreated extends Error {
  override readonly name = 'NotCreated';
}

/**
 * Writes the file of a new expertise page and returns its path from the root.
 * @throws NotCreated where the title gives no address, or one that is taken: nothing is ever overwritten.
 */
export function createExpertise(root: string, title: string): string {
  const slug = slugify(title.normalize('NFC'));
  if (slug === '') {
    throw new NotCreated(`le titre « ${title} » n’a ni lettre ni chiffre dont faire une adresse.`);
  }
  const file = `${EXPERTISES_FOLDER}/${slug}.mdx`;
  const folder = path.join(root, EXPERTISES_FOLDER);
  // Some disks take capitals for the same letter, some do not: neither may get a second page of that name.
  const taken =
    existsSync(folder) && readdirSync(folder).some((name) => name.toLowerCase() === `${slug}.mdx`);
  if (taken) throw new NotCreated(`${file} existe déjà : modifiez ce fichier, ou donnez un autre titre.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(root, file), newExpertise(title.normalize('NFC').trim()), { flag: 'wx' });
  return file;
}
