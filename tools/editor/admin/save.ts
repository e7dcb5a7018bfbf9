import { isError } from '@/lib/findings/finding';
import { ask } from './ask';
import { fingerprint } from './digest';
import { sourceOf } from './format';
import { type Entry, printOnDisk, writtenOf } from './session';

/** Texts that this window has saved, by their file. */
const saved = new Map<string, string>();

/**
 * What stands before a save: one question where the file has errors, another where it has changed on the disk.
 * @throws where the answer is no: Sveltia then leaves the file as it is, and the form as it was.
 */
export async function beforeSave(entry: Entry): Promise<void> {
  const { file, text, checked } = writtenOf(entry);
  const errors = [...checked.own, ...checked.elsewhere].filter(isError);
  if (errors.length > 0) {
    const isSaved = await ask({
      title: errors.length === 1 ? 'Il reste une erreur' : `Il reste ${errors.length} erreurs`,
      text: 'Tant qu’elle est là, le site n’est pas publié. Un brouillon peut attendre.',
      list: errors.map(({ file: where, line, message }) =>
        where === file ? `Ligne ${line} : ${message}` : `${where}, ligne ${line} : ${message}`,
      ),
      no: 'Corriger d’abord',
      yes: 'Enregistrer quand même',
    });
    if (!isSaved) throw new Error(`${file} n’est pas enregistré : corrigez d’abord.`);
  }
  const source = sourceOf({ _source: entry.getIn(['data', '_source']) });
  const known = [source, saved.get(file)];
  const print = entry.get('newRecord') ? undefined : await printOnDisk(file);
  // Of the branch of a repository Sveltia asks itself whether it has moved.
  if (print !== undefined && !known.some((one) => typeof one === 'string' && fingerprint(one) === print)) {
    const isSaved = await ask({
      title: 'Ce fichier a changé depuis que vous l’avez ouvert',
      text: 'Enregistrer remplacerait cette version par la vôtre. Pour la reprendre : copiez votre texte, rechargez la page, puis collez-le.',
      list: [],
      no: 'Ne pas enregistrer',
      yes: 'Remplacer par ma version',
    });
    if (!isSaved) throw new Error(`${file} n’est pas enregistré : il a changé depuis.`);
  }
  saved.set(file, text);
}
