import { Context, type Liquid } from 'liquidjs';
import { isKnown, type LiquidScope, valuesOf } from './scope';

/** What depends on the moment of the build, or on the clock of the machine that built. */
const OF_THE_BUILD = /['"](?:now|today)['"]|date_to_(?:xmlschema|rfc822)|%[-^0_#]?[HIklMSLNzZsTRrXcpP]/;

/** The variables of a page's Liquid, and what is known of them. */
export class LiquidValues {
  readonly #engine: Liquid;
  readonly #scope: LiquidScope;
  readonly #context: Context;
  readonly #locals = new Set<string>();

  constructor(engine: Liquid, scope: LiquidScope) {
    this.#engine = engine;
    this.#scope = scope;
    this.#context = new Context(valuesOf(scope), engine.options, { sync: true });
  }

  /**
   * The value of an expression with its filters; `undefined` where it cannot be known, `null` where
   * it is nothing.
   */
  valueOf(expression: string): { value: unknown } | undefined {
    if (OF_THE_BUILD.test(expression)) return undefined;
    try {
      if (!this.#knowsAll(`{{ ${expression} }}`)) return undefined;
      return { value: this.#engine.evalValueSync(expression, this.#context) ?? null };
    } catch {
      return undefined;
    }
  }

  /** Whether a condition holds: the arguments of `if`, or of `case` and one `when`. */
  test(open: string, close: string): boolean | undefined {
    try {
      const template = `${open}1${close}`;
      if (OF_THE_BUILD.test(open) || !this.#knowsAll(template)) return undefined;
      return this.#engine.parseAndRenderSync(template, this.#context) === '1';
    } catch {
      return undefined;
    }
  }

  #knowsAll(template: string): boolean {
    const variables = this.#engine.globalVariableSegmentsSync(template);
    const knows = (segments: readonly unknown[]): boolean =>
      isKnown(segments, this.#scope, this.#locals) &&
      segments.every((segment) => !Array.isArray(segment) || knows(segment));
    return variables.every(knows);
  }

  set(name: string, value: unknown): void {
    Object.assign(this.#context.bottom(), { [name]: value });
    this.#locals.add(name);
  }

  /** From here on the variable is not known: what sets it was not read. */
  forget(name: string): void {
    this.#locals.delete(name);
  }

  /** Reads with the parameters of an include. */
  within<Result>(parameters: Readonly<Record<string, unknown>>, read: () => Result): Result {
    const hadInclude = this.#locals.has('include');
    this.#context.push({ include: parameters });
    this.#locals.add('include');
    try {
      return read();
    } finally {
      this.#context.pop();
      if (!hadInclude) this.#locals.delete('include');
    }
  }
}
