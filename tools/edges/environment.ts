import type { DynamicImport, Expression, MemberExpression, Node, ObjectProperty, Span } from 'oxc-parser';

/** One look at `process.env`, or at a `process` that could hide one. */
export type EnvironmentRead = {
  line: number;
  /** A literal `process.env.NODE_ENV` by which a bundler leaves an `import()` out. */
  isForBundler: boolean;
};

/** What else is called by the name of `process`, or leads to it. */
const GLOBALS: ReadonlySet<string> = new Set(['globalThis', 'global']);

/** Collects, from a walk that enters a node before what it holds, where a file looks at its environment. */
export class EnvironmentReader {
  readonly #dynamicImports: readonly DynamicImport[];
  /** Starts of names that are no look at the environment: `process.cwd()`, `{ process: 1 }`. */
  readonly #innocent = new Set<number>();
  readonly #guards: Span[] = [];
  readonly #literals: number[] = [];
  readonly #found: number[] = [];

  constructor(dynamicImports: readonly DynamicImport[]) {
    this.#dynamicImports = dynamicImports;
  }

  /** A condition and what is only run by it. */
  enterCondition(test: Expression, guarded: readonly Node[]): void {
    const holdsImport = guarded.some(({ start, end }) =>
      this.#dynamicImports.some((one) => one.start >= start && one.end <= end),
    );
    if (holdsImport) this.#guards.push(test);
  }

  enterMember(node: MemberExpression): void {
    const { object, property, computed, start } = node;
    if (isEnvironment(object) && !computed && property.name === 'NODE_ENV') this.#literals.push(start);
    if (object.type === 'MetaProperty' && !computed && property.name === 'env') this.#found.push(start);
    if (computed) return;
    if (isName(object, 'process') && property.name !== 'env') this.#innocent.add(object.start);
    const isGlobal = object.type === 'Identifier' && GLOBALS.has(object.name);
    if (!isGlobal) this.#innocent.add(property.start);
  }

  enterProperty({ key, computed, shorthand }: Pick<ObjectProperty, 'key' | 'computed' | 'shorthand'>): void {
    if (!computed && !shorthand) this.#innocent.add(key.start);
  }

  enterName(name: string, start: number): void {
    if (name === 'process' && !this.#innocent.has(start)) this.#found.push(start);
  }

  reads(lineOf: (offset: number) => number): EnvironmentRead[] {
    const isGuard = (at: number): boolean => this.#guards.some(({ start, end }) => start <= at && at < end);
    return this.#found.map((start) => ({
      line: lineOf(start),
      isForBundler: this.#literals.includes(start) && isGuard(start),
    }));
  }
}

const isName = (node: Expression, name: string): boolean => node.type === 'Identifier' && node.name === name;

/** `process.env`, written out. */
const isEnvironment = (node: Expression): boolean =>
  node.type === 'MemberExpression' &&
  !node.computed &&
  isName(node.object, 'process') &&
  node.property.name === 'env';
