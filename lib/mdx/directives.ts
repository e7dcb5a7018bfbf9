import type { Properties } from 'hast';
import type { HtmlElement, Nodes, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { mergeProperties, toProperties } from './attributes';
import { panelsProblem, questionsProblem, renderList, renderQuestions, stepsProblem } from './blocks';
import { type AnyDirective, directiveAttributes, element, splitLabel, text } from './nodes';

/**
 * The directives of the site. The check, the rendering and the editors' manual are derived from this registry:
 * a directive that is not here does not exist.
 */
type Directive = {
  /** How it may be written. */
  forms: readonly AnyDirective['type'][];
  /** What it is for, in French, for the editors' manual. */
  about: string;
  /** A source an editor can copy. */
  example: string;
  /** Its own attributes, beside those every element may carry. */
  attributes: readonly string[];
  /** What is wrong with this use of it, in French, or nothing. */
  problem: (node: AnyDirective) => string | undefined;
  /** What it is rendered as. Absent where a plugin of its own does it. */
  render?: (node: AnyDirective) => HtmlElement;
};

export const DIRECTIVES = {
  attr: {
    forms: ['leafDirective', 'textDirective'],
    about:
      'Donne une classe, une ancre ou un attribut au bloc qui précède (ou qui suit), sans ligne vide entre eux.',
    example: '## Notre méthode\n::attr{.font-primary #methode}',
    attributes: [],
    problem: (node) =>
      Object.keys(node.attributes ?? {}).length === 0
        ? 'la directive « attr » ne donne rien : écrivez une classe ou une ancre, « ::attr{.text-muted #ancre} ».'
        : undefined,
  },
  span: {
    forms: ['textDirective'],
    about: 'Donne une classe ou une langue à quelques mots.',
    example: 'Un mot :span[discret]{.text-muted} dans la phrase.',
    attributes: [],
    problem: (node) =>
      node.children.length === 0
        ? 'la directive « span » n’a pas de texte : écrivez « :span[texte]{.text-muted} ».'
        : undefined,
    render: (node) => element('span', ownProperties(node), node.children),
  },
  site: {
    forms: ['textDirective'],
    about:
      'Montre une donnée de content/site.yml, nommée par sa clé : les coordonnées ne s’écrivent qu’à un endroit.',
    example: 'Appelez-nous au :site[telephone], ou écrivez à :site[email].',
    attributes: [],
    problem: (node) =>
      plainText(node) === ''
        ? 'la directive « site » ne nomme rien : écrivez une clé de site.yml, « :site[telephone] ».'
        : undefined,
  },
  note: {
    forms: ['containerDirective'],
    about: 'Met un passage dans un encadré, avec un titre facultatif.',
    example: ':::note[Bon à savoir]\nUn cahier des charges n’a pas besoin d’être technique.\n:::',
    attributes: [],
    problem: (node) =>
      isEmpty(node) ? 'l’encadré est vide : écrivez son texte avant la ligne « ::: ».' : undefined,
    render: renderNote,
  },
  sommaire: {
    forms: ['containerDirective'],
    about: 'Remplace le sommaire automatique par une liste de liens écrite à la main.',
    example: ':::sommaire\n- [Notre méthode](#methode)\n- [Vos questions](#questions)\n:::',
    attributes: [],
    problem: (node) =>
      isListOfAnchors(node)
        ? undefined
        : 'un sommaire ne contient qu’une liste de liens vers les ancres de la page : « - [Notre méthode](#methode) ».',
  },
  bouton: {
    forms: ['leafDirective'],
    about: 'Un lien présenté comme un bouton.',
    example: '::bouton[Parler de votre projet]{href="/contact.html"}',
    attributes: ['href'],
    problem: (node) =>
      node.children.length === 0 || !node.attributes?.href
        ? 'un bouton a un texte et une adresse : écrivez « ::bouton[Nous écrire]{href="/contact.html"} ».'
        : undefined,
    render: renderButton,
  },
  figure: {
    forms: ['containerDirective'],
    about: 'Une image avec sa légende et, s’il le faut, son auteur.',
    example:
      ':::figure{credit="Jeanne Martin"}\n![L’équipe autour d’une maquette](atelier.jpg)\n\nUn atelier de conception.\n:::',
    attributes: ['credit'],
    problem: (node) =>
      figureImage(node)
        ? undefined
        : 'une figure commence par une image seule sur sa ligne, « ![description](photo.jpg) », puis vient sa légende.',
    render: renderFigure,
  },
  etapes: {
    forms: ['containerDirective'],
    about: 'Les étapes d’un travail, numérotées en grand.',
    example:
      ':::etapes\n1. **On se parle.** Vous racontez où vous en êtes.\n2. **On écrit une page.** Le but, l’ordre, le prix.\n:::',
    attributes: [],
    problem: stepsProblem,
    render: renderList('steps'),
  },
  volets: {
    forms: ['containerDirective'],
    about: 'Quelques idées courtes, côte à côte là où il y a de la place.',
    example:
      ':::volets\n- **Un prix** Annoncé avant de commencer.\n- **Une date** Tenue, ou dite en retard.\n:::',
    attributes: [],
    problem: panelsProblem,
    render: renderList('panels'),
  },
  questions: {
    forms: ['containerDirective'],
    about: 'Des questions fréquentes : chacune s’ouvre sur sa réponse.',
    example:
      '## Vos questions\n\n:::questions\n### Faut-il un cahier des charges ?\n\nNon. Quelques lignes suffisent pour commencer.\n\n### Et si le projet change ?\n\nOn l’écrit, et on le compte.\n:::',
    attributes: [],
    problem: questionsProblem,
    render: renderQuestions,
  },
} as const satisfies Record<string, Directive>;

export type DirectiveName = keyof typeof DIRECTIVES;

export const DIRECTIVE_NAMES = Object.keys(DIRECTIVES).sort();

/** The registry's entry for a node, whatever form it is written in. */
export const directiveNamed = (name: string): Directive | undefined =>
  Object.hasOwn(DIRECTIVES, name) ? DIRECTIVES[name as DirectiveName] : undefined;

/** True where the site knows this directive in this form; else the text is not meant as a directive. */
export const isDeclared = (node: AnyDirective): boolean =>
  directiveNamed(node.name)?.forms.includes(node.type) ?? false;

/** The properties of a directive's attributes, less those it keeps for itself. */
function ownProperties(node: AnyDirective, kept: readonly string[] = []): Properties {
  return toProperties(directiveAttributes(node).filter(([name]) => !kept.includes(name)));
}

function renderNote(node: AnyDirective): HtmlElement {
  const { title, children } = splitLabel(node);
  const heading = title.length > 0 ? [element('p', { className: ['note-title'] }, title)] : [];
  // A landmark would be one too many in the middle of an article: `note` is the role of such a box.
  const properties = mergeProperties({ className: ['note'], role: 'note' }, ownProperties(node));
  return element('div', properties, [...heading, ...children]);
}

function renderButton(node: AnyDirective): HtmlElement {
  const properties = mergeProperties({ className: ['btn'] }, ownProperties(node));
  return element('p', {}, [element('a', properties, node.children)]);
}

function renderFigure(node: AnyDirective): HtmlElement {
  const image = figureImage(node);
  const credit = node.attributes?.credit;
  const line = credit ? [element('p', { className: ['credit'] }, [text(`Crédit : ${credit}`)])] : [];
  const caption = [...node.children.slice(image ? 1 : 0), ...line];
  const captioned = caption.length > 0 ? [element('figcaption', {}, caption)] : [];
  return element('figure', ownProperties(node, ['credit']), [...(image ? [image] : []), ...captioned]);
}

/** The image a figure shows: alone in its first paragraph. */
function figureImage(node: AnyDirective): RootContent | undefined {
  const first = node.type === 'containerDirective' ? node.children[0] : undefined;
  if (first?.type !== 'paragraph' || first.children.length !== 1) return undefined;
  return first.children[0]?.type === 'image' ? first.children[0] : undefined;
}

function isListOfAnchors(node: AnyDirective): boolean {
  const isItem = (item: Nodes): boolean => {
    if (item.type !== 'listItem') return false;
    const [line, ...below] = item.children;
    const link = line?.type === 'paragraph' && line.children.length === 1 ? line.children[0] : undefined;
    return (
      link?.type === 'link' && link.url.startsWith('#') && plainText(link) !== '' && below.every(isAnchorList)
    );
  };
  const isAnchorList = (child: Nodes): boolean => child.type === 'list' && child.children.every(isItem);
  return node.children.length > 0 && node.children.every(isAnchorList);
}

const isEmpty = (node: AnyDirective): boolean => plainText(node).trim() === '' && node.children.length === 0;
