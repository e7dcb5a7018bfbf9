/** A question before a file is saved: what is at stake, and what each answer does. */
export type Question = {
  title: string;
  text: string;
  /** One line each. */
  list: readonly string[];
  /** The answer that leaves the file as it is: it has the focus. */
  no: string;
  yes: string;
};

/** Asks in a dialog of the page. Resolves to true for « yes », to false for « no » and for Escape. */
export function ask({ title, text, list, no, yes }: Question): Promise<boolean> {
  const make = (tag: string, textContent: string): HTMLElement =>
    Object.assign(document.createElement(tag), { textContent });
  const items = document.createElement('ul');
  items.append(...list.map((line) => make('li', line)));
  const answers = Object.assign(document.createElement('form'), { method: 'dialog' });
  answers.append(
    Object.assign(make('button', no), { value: 'no', autofocus: true }),
    Object.assign(make('button', yes), { value: 'yes' }),
  );
  const dialog = Object.assign(document.createElement('dialog'), { className: 'question' });
  dialog.append(make('h2', title), make('p', text), items, answers);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
