import type { Root } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx';
import { nearest } from '@/lib/findings/nearest';
import { isAllowedAttribute, isAllowedValue, isSafeAddress } from '@/lib/mdx/attributes';
import { CONTENT_CLASS_NAMES, isContentClass } from '@/lib/mdx/classes';
import { ALLOWED_ELEMENTS } from '@/lib/mdx/elements';
import { type AnyJsx, isJsx } from '@/lib/mdx/nodes';
import { walk } from '@/lib/mdx/walk';
import type { Report } from './report';

/** HTML elements, their attributes, and addresses that would run code. */
export function checkHtml(tree: Root, report: Report): void {
  walk(tree, (node) => {
    if (isJsx(node)) checkElement(node, report);
    if ((node.type === 'link' || node.type === 'definition') && !isSafeAddress(node.url)) {
      report('adresse-interdite', node, forbiddenAddress(node.url));
    }
  });
}

const forbiddenAddress = (url: string): string =>
  `l’adresse « ${url} » n’est pas permise : un lien commence par « https: », « mailto: », « tel: », « / » ou « # ».`;

function checkElement(node: AnyJsx, report: Report): void {
  const name = node.name ?? '';
  if (!ALLOWED_ELEMENTS.has(name)) {
    report('balise-inconnue', node, unknownElement(name));
  }
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute' || isExpression(attribute)) {
      report(
        'code-interdit',
        node,
        `la balise « <${name}> » contient du code entre accolades : un attribut s’écrit « nom="valeur" ».`,
      );
      continue;
    }
    const value = typeof attribute.value === 'string' ? attribute.value : '';
    checkAttribute(attribute.name, value, (rule, message) => report(rule, node, message));
  }
}

const isExpression = ({ value }: MdxJsxAttribute): boolean => typeof value === 'object' && value !== null;

/** Elements that word processors write, and no text means. */
const FOREIGN = /^(?:font|center|big|strike|tt|blink|marquee|o|v|w|m|st1|script|style|meta|link|xml)$|:/i;

function unknownElement(name: string): string {
  const found = `la balise « <${name}> » n’est pas permise dans un texte`;
  const lower = name.toLowerCase();
  const near = ALLOWED_ELEMENTS.has(lower) ? lower : nearest(lower, [...ALLOWED_ELEMENTS]);
  return near === undefined || FOREIGN.test(name)
    ? `${found} : effacez-la, et « </${name}> » avec elle.`
    : `${found} : écrivez « <${near}> », et « </${near}> » à sa fin, ou effacez les deux.`;
}

/** An attribute of a directive or of an element. */
export function checkAttribute(
  name: string,
  value: string,
  report: (rule: 'attribut-interdit' | 'adresse-interdite' | 'classe-inconnue', message: string) => void,
): void {
  if (name === 'className') {
    report('attribut-interdit', 'l’attribut « className » est celui de React : écrivez « class ».');
  } else if (!isAllowedAttribute(name)) {
    report('attribut-interdit', `l’attribut « ${name} » n’est pas permis : effacez-le.`);
  } else if (!isAllowedValue(name, value)) {
    report('adresse-interdite', forbiddenAddress(value));
  } else if (name === 'class') {
    for (const wanted of value.split(/\s+/)) {
      if (wanted !== '' && !isContentClass(wanted)) report('classe-inconnue', unknownClass(wanted));
    }
  }
}

function unknownClass(name: string): string {
  const near = nearest(name, CONTENT_CLASS_NAMES);
  const todo = near ? `écrivez « .${near} », ou effacez-la` : 'effacez-la';
  return `la classe « .${name} » n’a pas d’effet sur ce site : ${todo}.`;
}
