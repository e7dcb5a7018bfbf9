import { type CallExpression, type Comment, type Node, parseSync, Visitor } from 'oxc-parser';
import { type EnvironmentRead, EnvironmentReader } from './environment';

/** One mention of another module in a file. */
type Import = {
  /** As written, `@/lib/content`; of a pattern its fixed beginning. `null` where it is no literal. */
  specifier: string | null;
  line: number;
  /** Gone when the file runs: `import type`, `import('x').T`, JSDoc. */
  isType: boolean;
  /** All that lies under the specifier is meant. */
  isPrefix: boolean;
  /** `new URL('./x', import.meta.url)`: it may name a folder, or a file that is no module. */
  isUrl: boolean;
};

export type { EnvironmentRead };

export type Mentions = { imports: Import[]; environment: EnvironmentRead[] };

/** Everything a file says of other modules and of its environment. @throws SyntaxError */
export function readMentions(file: string, source: string): Mentions {
  const { program, comments, module, errors } = parseSync(file, source, { preserveParens: false });
  if (errors[0]) throw new SyntaxError(`${file}: ${errors[0].message}`);
  const lineOf = (offset: number): number => source.slice(0, offset).split('\n').length;
  const imports: Import[] = [];
  const add = (specifier: string, start: number, isType = false): void => {
    imports.push({ specifier, line: lineOf(start), isType, isPrefix: false, isUrl: false });
  };
  const addValue = (value: Node, start: number, isUrl = false): void => {
    const { text, isWhole } = fixedPart(value);
    imports.push({ specifier: text || null, line: lineOf(start), isType: false, isPrefix: !isWhole, isUrl });
  };
  const addPattern = (pattern: Node, start: number): void => {
    const specifier = fixedPart(pattern).text.replace(/[*?{[].*$/, '') || null;
    imports.push({ specifier, line: lineOf(start), isType: false, isPrefix: true, isUrl: false });
  };
  /** What `require` is called in this file. */
  const requires = new Set(['require']);
  const environment = new EnvironmentReader(module.dynamicImports);

  for (const comment of comments) {
    for (const { specifier, start } of mentionsIn(comment)) add(specifier, start, true);
  }
  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.start, node.importKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source.value, node.start, node.exportKind === 'type'),
    ExportNamedDeclaration(node) {
      if (node.source) add(node.source.value, node.start, node.exportKind === 'type');
    },
    ImportExpression: (node) => addValue(node.source, node.start),
    TSImportType: (node) => add(node.source.value, node.start, true),
    TSExternalModuleReference: (node) => add(node.expression.value, node.start),
    TSModuleDeclaration(node) {
      if (node.id.type === 'Literal') add(node.id.value, node.start, true);
    },
    NewExpression(node) {
      const [address, base] = node.arguments;
      const isOfModule = base?.type === 'MemberExpression' && base.object.type === 'MetaProperty';
      if (address && isOfModule && isCalled(node.callee, 'URL')) addValue(address, node.start, true);
    },
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && init && isRequireMaker(init)) requires.add(id.name);
    },
    CallExpression(node) {
      for (const value of modulesAskedBy(node, requires)) addValue(value, node.start);
      for (const pattern of patternsIn(node)) addPattern(pattern, node.start);
    },
    ConditionalExpression: ({ test, consequent, alternate }) =>
      environment.enterCondition(test, [consequent, alternate]),
    IfStatement: ({ test, consequent, alternate }) =>
      environment.enterCondition(test, alternate ? [consequent, alternate] : [consequent]),
    LogicalExpression: ({ left, right }) => environment.enterCondition(left, [right]),
    MemberExpression: (node) => environment.enterMember(node),
    Property: (node) => environment.enterProperty(node),
    Identifier: ({ name, start }) => environment.enterName(name, start),
  }).visit(program);
  return { imports, environment: environment.reads(lineOf) };
}

/** JSDoc's `import('x')` and `@import … from 'x'`, and `/// <reference types="x" />`. */
const IN_COMMENT = {
  Block: /\bimport\(\s*['"](?<type>[^'"]+)['"]\s*\)|@import\s[^;]*?\bfrom\s+['"](?<from>[^'"]+)['"]/g,
  Line: /^\/\s*<reference\s+(?:path|types)=['"](?<type>[^'"]+)['"]/g,
};

function mentionsIn({ type, value, start }: Comment): { specifier: string; start: number }[] {
  return [...value.matchAll(IN_COMMENT[type])].flatMap(({ groups, index }) => {
    const specifier = groups?.type ?? groups?.from;
    return specifier === undefined ? [] : [{ specifier, start: start + index }];
  });
}

/** What Vitest asks for by the name of a module. */
const MOCKING: ReadonlySet<string> = new Set([
  ...['mock', 'doMock', 'unmock', 'doUnmock', 'importActual', 'importMock'],
]);

/** The values by which a call names modules: `require('x')`, `vi.mock('x')`. */
function modulesAskedBy(
  { callee, arguments: [first] }: CallExpression,
  requires: ReadonlySet<string>,
): Node[] {
  const isRequire = (node: Node): boolean =>
    isRequireMaker(node) || (node.type === 'Identifier' && requires.has(node.name));
  if (!first) return [];
  if (isRequire(callee)) return [first];
  if (callee.type !== 'MemberExpression' || callee.computed) return [];
  const { object, property } = callee;
  if (isCalled(object, 'vi') && MOCKING.has(property.name)) return isAlreadySeen(first) ? [] : [first];
  const resolves = property.name === 'resolve' && (object.type === 'MetaProperty' || isRequire(object));
  return resolves || property.name === 'getBuiltinModule' ? [first] : [];
}

/** What `import.meta.glob` is given, `!` aside. */
function patternsIn({ callee, arguments: [first] }: CallExpression): Node[] {
  if (!first || callee.type !== 'MemberExpression' || callee.object.type !== 'MetaProperty') return [];
  if (callee.computed || callee.property.name !== 'glob') return [];
  const patterns = first.type === 'ArrayExpression' ? first.elements.filter((one) => one !== null) : [first];
  return patterns.filter((one) => !fixedPart(one).text.startsWith('!'));
}

/** `vi.mock(import('x'))` */
const isAlreadySeen = (node: Node): boolean => node.type === 'ImportExpression';

const isCalled = (node: Node, name: string): boolean => node.type === 'Identifier' && node.name === name;

/** `createRequire(…)` */
const isRequireMaker = (node: Node): boolean =>
  node.type === 'CallExpression' &&
  (isCalled(node.callee, 'createRequire') ||
    (node.callee.type === 'MemberExpression' && isCalled(node.callee.property, 'createRequire')));

/** How all that a value can name begins, and whether that is all of it. */
function fixedPart(value: Node): { text: string; isWhole: boolean } {
  if (value.type === 'Literal' && typeof value.value === 'string')
    return { text: value.value, isWhole: true };
  const [head] = value.type === 'TemplateLiteral' ? value.quasis : [];
  const isWhole = value.type === 'TemplateLiteral' && value.expressions.length === 0;
  return { text: head?.value.cooked ?? '', isWhole };
}
