import type { Finding } from '@/lib/findings/finding';

/**
 * Asks whether a file is to be saved though it has errors. Resolves to true where it is.
 * @param errors what is wrong; at least one.
 */
export function askOnce(errors: readonly Finding[]): Promise<boolean> {
  const dialog = document.createElement('dialog');
  dialog.className = 'question';
  const say = (tag: string, text: string): HTMLElement =>
    Object.assign(document.createElement(tag), { textContent: text });
  const list = document.createElement('ul');
  list.append(...errors.map(({ line, message }) => say('li', `Ligne ${line} : ${message}`)));
  const form = document.createElement('form');
  form.method = 'dialog';
  form.append(
    Object.assign(say('button', 'Corriger d’abord'), { value: 'no', autofocus: true }),
    Object.assign(say('button', 'Enregistrer quand même'), { value: 'yes' }),
  );
  const title = errors.length === 1 ? 'Il reste une erreur' : `Il reste ${errors.length} erreurs`;
  dialog.append(
    say('h2', title),
    say('p', 'Le site ne sera pas publié tant qu’elle y est ; un brouillon peut attendre.'),
    list,
    form,
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((answer) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      answer(dialog.returnValue === 'yes');
    });
  });
}
