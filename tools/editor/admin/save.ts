import { isError } from '@/lib/findings/finding';
import { ask } from './ask';
import { fingerprint } from './digest';
import { sourceOf } from './format';
import { isTokenRefused, whoChanged } from './github';
import { type Entry, getKnown, printOnDisk, writtenOf } from './session';

/** Texts that this window has saved, by their file. */
const saved = new Map<string, string>();

const REFUSED =
  'GitHub n’accepte plus votre jeton d’accès : il a expiré, ou il a été retiré. Votre texte est toujours là : copiez-le, connectez-vous avec un nouveau jeton, puis collez-le.';

/** When this window has read the files. */
const openedAt = Date.now();

/** Stops a save. Sveltia shows the cause of an error of this name, and leaves the file and the form as they were. */
const refuse = (message: string): Error => new Error('saving_failed', { cause: new Error(message) });

/** Whether another version of a file lies in the folder, or was committed, than this window knows; in French who made it. */
async function changedBy(entry: Entry, file: string): Promise<string | null> {
  const { redaction } = getKnown().reading.content.site ?? {};
  if (entry.get('newRecord')) return null;
  const somebody = redaction ? await whoChanged(redaction, file, openedAt) : null;
  if (somebody !== null) return somebody;
  const print = await printOnDisk(file);
  const known = [sourceOf({ _source: entry.getIn(['data', '_source']) }), saved.get(file)];
  const isKnown = known.some((text) => typeof text === 'string' && fingerprint(text) === print);
  return print === undefined || isKnown ? null : 'un autre programme';
}

/**
 * What stands before a save: one question where the file has errors, another where somebody else has changed it since.
 * @throws where the answer is no, or GitHub knows the writer no more.
 */
export async function beforeSave(entry: Entry): Promise<void> {
  if (await isTokenRefused()) throw refuse(REFUSED);
  const { file, text, checked } = writtenOf(entry);
  const errors = [...checked.own, ...checked.elsewhere].filter(isError);
  if (errors.length > 0) {
    const isSaved = await ask({
      title: errors.length === 1 ? 'Il reste une erreur' : `Il reste ${errors.length} erreurs`,
      text: `Tant qu’${errors.length === 1 ? 'elle est là' : 'elles sont là'}, le site n’est pas publié. Un brouillon peut attendre.`,
      list: errors.map(({ file: where, line, message }) =>
        where === file ? `Ligne ${line} : ${message}` : `${where}, ligne ${line} : ${message}`,
      ),
      no: 'Corriger d’abord',
      yes: 'Enregistrer quand même',
    });
    if (!isSaved) throw refuse('Rien n’est enregistré : corrigez d’abord.');
  }
  const who = await changedBy(entry, file);
  if (who !== null) {
    const isSaved = await ask({
      title: 'Ce fichier a changé depuis que vous l’avez ouvert',
      text: `L’autre version est de : ${who}. Enregistrer la remplacerait par la vôtre. Pour la reprendre : copiez votre texte, rechargez la page, puis collez-le.`,
      list: [],
      no: 'Ne pas enregistrer',
      yes: 'Remplacer par ma version',
    });
    if (!isSaved) throw refuse('Rien n’est enregistré : une autre version est arrivée entre-temps.');
  }
  saved.set(file, text);
}
