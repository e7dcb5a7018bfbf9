import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { convertBody } from './body';
import { LimitError } from './kramdown/limits';

/**
 * Random mutations of the cases, read as Markdown and as HTML. `MUTATIONS=20000 KRAMDOWN_CASES=<folder> npx vitest run
 * migration/jekyll/mutations` is the long run, over kramdown's own sources too.
 */
const RUNS = Number(process.env.MUTATIONS ?? 150);
const SEED = 20_251_122;

const sourcesUnder = (folder: string, isSource: (name: string) => boolean): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(isSource)
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));

const cases = process.env.KRAMDOWN_CASES;
const SOURCES = [
  ...sourcesUnder(path.join(import.meta.dirname, 'fixtures'), (name) => name.endsWith('input.md')),
  ...(cases && existsSync(cases) ? sourcesUnder(cases, (name) => name.endsWith('.text')) : []),
];

const PIECES =
  '<p>|</p>|<iframe src="x">|<script>|<form>|<table><tr>|<svg>|<font a=b>|<button>|*|**|_|`|``|[|]|(|)|![|](x)|{:.a}|{:#b}|\n{:.c}\n|\n^\n|\n\n|\n|  \n|    |\t|> |- |1. |: |# |<b>|</b>|<div>|</div>|<br>|<!-- c -->|{::comment}|{:/}|$$|~~|~~~\n|[^1]|\n[^1]: note\n|"|--|...|<<|&amp;|\\|*[HTML]: x\n|[a]: /u "t"\n|===\n|---\n|é|{:toc}|<div markdown="1">\n|{|}|<|{{ x }}|{{|}}|{% raw %}|{% endraw %}|{% if page.a %}|{% else %}|{% endif %}|{% comment %}|{% endcomment %}|{% highlight ruby %}\n|{% endhighlight %}|{% for a in b %}|{% endfor %}|{%- assign a = "b" -%}|{{ a | upcase }}|{% gist 1 %}|{{ site.url }}|:::note\n|:attr{|import x\n|[x] '.split(
    '|',
  );

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat({ max: 8 }),
  piece: fc.oneof(fc.constantFrom(...PIECES), fc.constant('|'), fc.constant('')),
});

const mutated = fc
  .tuple(fc.constantFrom(...SOURCES), fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([source, mutations]) =>
    mutations.reduce((text, { at, cut, piece }) => {
      const index = Math.floor(at * text.length);
      return text.slice(0, index) + piece + text.slice(index + cut);
    }, source),
  );

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []).map((word) => word.replace(/^_+|_+$/g, ''));

it(
  `loses no word and comes to an end, over ${RUNS} mutations`,
  async () => {
    await fc.assert(
      fc.asyncProperty(mutated, fc.boolean(), async (source, isHtml) => {
        try {
          const { mdx, notes, droppedClasses, droppedSyntax } = await convertBody(source, 1, { isHtml });
          const told = [...notes.map(({ message }) => message), ...droppedClasses.keys(), ...droppedSyntax];
          const kept = new Set(wordsOf([mdx, ...told].join('\n')));
          expect(wordsOf(source).filter((word) => word !== '' && !kept.has(word))).toEqual([]);
        } catch (error) {
          if (!(error instanceof LimitError)) throw error;
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  },
  120_000 + 100 * RUNS,
);
