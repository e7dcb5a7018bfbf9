import { _collections, type CustomPlugin, optimize } from 'svgo';
import { placeAt } from '@/lib/content/source';
import type { Place } from '@/lib/findings/finding';

/** What is wrong in a drawing, in French, at its place. */
export type DrawingProblem = Place & { message: string };

/** What a drawing may be made of. Anything else is refused: what is unknown cannot be trusted. */
const ELEMENTS: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'style', 'metadata', 'switch', 'view'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'textPath'],
  ...['linearGradient', 'radialGradient', 'stop', 'pattern', 'clipPath', 'mask', 'marker', 'filter'],
  ...(_collections.elemsGroups.filterPrimitive ?? []),
  ...[
    'feDistantLight',
    'fePointLight',
    'feSpotLight',
    'feFuncR',
    'feFuncG',
    'feFuncB',
    'feFuncA',
    'feMergeNode',
  ],
]);

/** Why an element that people do put into drawings is refused. */
const REFUSED: Readonly<Record<string, string>> = {
  script: 'un script',
  foreignObject: 'du HTML (foreignObject)',
  a: 'un lien',
  image: 'une image prise ailleurs',
  feImage: 'une image prise ailleurs',
  animate: 'une animation',
  animateMotion: 'une animation',
  animateTransform: 'une animation',
  set: 'une animation',
};

/** Drawing programs leave notes of their own, which are taken out. */
const EDITORS: ReadonlySet<string> = _collections.editorNamespaces;
const SVG = 'http://www.w3.org/2000/svg';
const NAMESPACES: ReadonlySet<string> = new Set([
  SVG,
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/XML/1998/namespace',
  'http://creativecommons.org/ns#',
  'http://purl.org/dc/elements/1.1/',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
]);

/** In CSS: what fetches, or hides what does. Only `url(#…)` stays inside the drawing. */
const FETCHES = /@import|@font-face|@namespace|\\|(?:image-set|image|src|element)\(|url\((?!\s*["']?#)/i;

/** XML knows five names of signs; a browser that meets another shows nothing. */
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)[^;\s]*;?/i;

const STAYS = 'un dessin ne va rien chercher ailleurs, enlevez-le';

/** An address that is more than a place in the drawing itself. */
const leaves = (value: string): boolean => !/^\s*#/.test(value);

/** Everything in a drawing that would be more than a drawing. Reads XML: a program that reads it otherwise is not asked. */
export function drawingProblems(source: string): DrawingProblem[] {
  const problems: DrawingProblem[] = [];
  const report = (needle: string, message: string): void => {
    const offset = source.toLowerCase().indexOf(needle.toLowerCase());
    problems.push({ ...placeAt(source, Math.max(0, offset)), message });
  };
  // Entities could be anything once they are put in: no declaration, no question.
  const declaration = /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i.exec(source)?.[0];
  if (declaration !== undefined) {
    report(
      declaration,
      `il contient « ${declaration} … » : enlevez cette ligne, aucun navigateur n’en a besoin`,
    );
    return problems;
  }
  const entity = ENTITY.exec(source)?.[0];
  if (entity !== undefined) report(entity, `il contient « ${entity} » : écrivez le signe lui-même`);
  const plugin: CustomPlugin = {
    name: 'rules',
    fn: () => ({
      instruction: {
        enter: ({ name }) => {
          if (name !== 'xml') report(`<?${name}`, `il contient « <?${name} » : enlevez cette ligne`);
        },
      },
      element: {
        enter: ({ name, attributes, children }, parent) => {
          const local = name.split(':').at(-1) ?? name;
          if (name.includes(':') ? local in REFUSED : !ELEMENTS.has(name) || name in REFUSED) {
            report(`<${name}`, `il contient ${REFUSED[local] ?? `<${name}>`} : enlevez-le`);
          }
          if (parent.type === 'root' && name !== 'svg') report('<', 'il ne commence pas par <svg>');
          for (const [key, value] of Object.entries(attributes)) {
            const problem = attributeProblem(key, value);
            if (problem !== null) report(`${key}=`, problem);
          }
          if (local !== 'style') return;
          const css = children.map((child) => ('value' in child ? child.value : '')).join('');
          const found = FETCHES.exec(css)?.[0];
          if (found !== undefined) report(found, `son style contient « ${found} » : ${STAYS}`);
        },
      },
    }),
  };
  try {
    optimize(source, { plugins: [plugin] });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'SvgoParserError') throw error;
    const { line = 1, column = 1 } = error as Error & Partial<Place>;
    return [{ line, column, message: 'ce n’est pas du SVG correct : enregistrez-le de nouveau' }];
  }
  return problems;
}

function attributeProblem(name: string, value: string): string | null {
  const local = name.split(':').at(-1)?.toLowerCase() ?? name;
  if (/^on/.test(local)) return `l’attribut « ${name} » est un script : enlevez-le`;
  if (name === 'xmlns' || name.startsWith('xmlns:')) {
    const isKnown = name === 'xmlns' ? value === SVG : NAMESPACES.has(value) || EDITORS.has(value);
    return isKnown ? null : `l’attribut « ${name} » annonce autre chose qu’un dessin : enlevez-le`;
  }
  if (/^(?:href|src|base)$/.test(local) && leaves(value)) {
    return `l’attribut « ${name} » mène hors du dessin : n’y laissez qu’un nom du dessin, « #nom », ou enlevez-le`;
  }
  const found = FETCHES.exec(value)?.[0];
  return found === undefined ? null : `l’attribut « ${name} » contient « ${found} » : ${STAYS}`;
}
