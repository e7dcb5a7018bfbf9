import { describe, expect, it } from 'vitest';
import { convertBody } from './body';
import { LimitError } from './kramdown/limits';

/** Sources that make naive readers hang, overflow or crash. */
const HOSTILE: Readonly<Record<string, string>> = {
  'lists 1,000 deep': Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  'lists 1,000 deep on one line': `${'- '.repeat(1000)}a`,
  'quotes 1,000 deep': `${'> '.repeat(1000)}a`,
  '5 MB on one line': 'mot '.repeat(1_300_000),
  'open emphasis': '*a '.repeat(10_000),
  'open emphasis of two kinds': '_a *b __c **d '.repeat(2000),
  'open brackets': '['.repeat(20_000),
  'open images': '![a'.repeat(10_000),
  'open titles': '[a](b "c'.repeat(5000),
  'open code': '`a ``b ```c '.repeat(3000),
  'open elements': '<b>'.repeat(10_000),
  'open blocks': '<div>\n'.repeat(2000),
  'open attributes': '<a href="'.repeat(5000),
  'open comments': '<!-- '.repeat(9000),
  'open extensions': '{::comment}\n'.repeat(10_000),
  'open lists of attributes': '{: a="'.repeat(8000),
  'open formulas': '$$ '.repeat(10_001),
  'open Liquid': '{{ '.repeat(10_000),
  'nested Liquid': '{% if a %}'.repeat(4000),
  'nested Liquid that closes': `${'{% if a %}'.repeat(2000)}x${'{% endif %}'.repeat(2000)}`,
  'Liquid that is known, nested': `${'{% if page.a == nil %}'.repeat(300)}x${'{% endif %}'.repeat(300)}`,
  'Liquid that grows': '{% assign a = "aaaaaaaaaa" %}'.concat(
    '{% assign a = a | append: a %}'.repeat(60),
    '{{ a }}',
  ),
  'Liquid closed by another': '{{ a %}'.repeat(3000),
  'a fence of 40,000 signs': `${'~'.repeat(40_000)}\n`,
  'attribute definitions in a circle': '{:a: b}\n{:b: a}\n\nx\n{:a}\n',
  'attribute definitions that double': `${Array.from({ length: 60 }, (_, n) => `{:a${n}: a${n + 1} a${n + 1}}`).join('\n')}\n\nx\n{:a0}\n`,
  'notes that call one another': `[^a]: x[^b]\n\n[^b]: y[^a]\n\nz[^a]`,
  'many blank lines': '\n'.repeat(100_000),
  'names of objects':
    'a\n{: __proto__="x" #constructor .toString}\n\n[__proto__]: x\n[a][__proto__] [b][constructor]',
  'half a character': 'a\ud800b',
};

/** The same for pages of HTML. */
const HOSTILE_HTML: Readonly<Record<string, string>> = {
  'boxes 40,000 deep': '<div>'.repeat(40_000),
  'open elements that browsers open again': `${'<b>'.repeat(20_000)}x`,
  'open links': `${'<a href=x>'.repeat(4000)}y`,
  'open tables': '<table>'.repeat(1000),
  'open templates': '<template>'.repeat(3000),
  'an attribute without an end': `<p a="${'x'.repeat(500_000)}`,
  'many attributes': `<p ${Array.from({ length: 20_000 }, (_, n) => `a${n}=1`).join(' ')}>x`,
  'signs of tags': '<'.repeat(100_000),
  'open comments': '<!--'.repeat(20_000),
  'many paragraphs': '<p>a</p>'.repeat(20_000),
  'open fields': '<form><input>'.repeat(3000),
  'loops between boxes': '{% for a in b %}<div>'.repeat(2000),
  'names of objects': '<p __proto__="a" constructor="b">x</p><constructor>y</constructor>',
};

describe.each([
  ['Markdown', HOSTILE, false],
  ['HTML', HOSTILE_HTML, true],
] as const)('hostile sources of %s end in a page or in a message', (_, sources, isHtml) => {
  for (const [name, source] of Object.entries(sources)) {
    it(name, async () => {
      try {
        const { mdx } = await convertBody(source, 1, { isHtml });
        expect(mdx).toBeTypeOf('string');
      } catch (error) {
        expect(error).toBeInstanceOf(LimitError);
      }
    });
  }
});
