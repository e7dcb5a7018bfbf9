import type { HtmlElement, List, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { type AnyDirective, element } from './nodes';

/*
 * The directives that give a list, or headings with their texts, another form: without a style they
 * are read as what they were.
 */

/** The one list that a block holds; nothing where it holds anything else. */
function onlyList({ children }: AnyDirective): List | undefined {
  const [list, ...rest] = children;
  return list?.type === 'list' && rest.length === 0 ? list : undefined;
}

const bold = (list: List): boolean =>
  list.children.every(
    ({ children: [line] }) => line?.type === 'paragraph' && line.children[0]?.type === 'strong',
  );

export const stepsProblem = (node: AnyDirective): string | undefined =>
  onlyList(node)?.ordered && bold(onlyList(node) ?? NO_LIST)
    ? undefined
    : 'des étapes ne contiennent qu’une liste numérotée, où chaque étape commence par son nom en gras : « 1. **On se parle.** La suite. ».';

export const panelsProblem = (node: AnyDirective): string | undefined =>
  onlyList(node)?.ordered === false && bold(onlyList(node) ?? NO_LIST)
    ? undefined
    : 'des volets ne contiennent qu’une liste à puces, où chaque volet commence par son titre en gras : « - **Un titre** La suite. ».';

const NO_LIST: List = { type: 'list', children: [] };

/** A list in a box whose class says its form. */
export const renderList =
  (className: string) =>
  (node: AnyDirective): HtmlElement =>
    element('div', { className: [className] }, [...node.children]);

/** A question: its heading, and the blocks up to the next one. */
type Question = { heading: RootContent; answer: RootContent[] };

/** The questions of a block; what stands before the first heading belongs to none. */
function questionsOf({ children }: AnyDirective): { before: RootContent[]; questions: Question[] } {
  const before: RootContent[] = [];
  const questions: Question[] = [];
  for (const child of children as RootContent[]) {
    if (child.type === 'heading') questions.push({ heading: child, answer: [] });
    else (questions.at(-1)?.answer ?? before).push(child);
  }
  return { before, questions };
}

export function questionsProblem(node: AnyDirective): string | undefined {
  const { before, questions } = questionsOf(node);
  const isWhole = questions.every(({ heading, answer }) => plainText(heading) !== '' && answer.length > 0);
  return questions.length > 0 && before.length === 0 && isWhole
    ? undefined
    : 'des questions sont des titres « ### Votre question ? », chacun suivi de sa réponse, et rien d’autre.';
}

/** Each question opens on its answer, without a script; paper shows them all. */
export const renderQuestions = (node: AnyDirective): HtmlElement =>
  element(
    'div',
    { className: ['questions'] },
    questionsOf(node).questions.map(({ heading, answer }) =>
      element('details', {}, [element('summary', {}, [heading]), ...answer]),
    ),
  );
