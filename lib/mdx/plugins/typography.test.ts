import type { Element, ElementContent, Properties, Root, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { typography } from './typography';

type Child = ElementContent | string;

const text = (value: string): Text => ({ type: 'text', value });
const h = (tagName: string, properties: Properties, ...children: Child[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});
const root = (...children: Element[]): Root => ({ type: 'root', children });

function set(...children: Element[]): string {
  const tree = root(...children);
  typography()(tree);
  const html = toHtml(tree);
  typography()(tree);
  expect(toHtml(tree), 'a second pass').toBe(html);
  return html.replaceAll('&#xA0;', '\u00a0').replaceAll('&#x202F;', '\u202f');
}

describe('typography', () => {
  it.each<[name: string, element: Element, html: string]>([
    [
      'decides across inline elements',
      h(
        'p',
        {},
        '"',
        h('em', {}, 'mot'),
        '" et ',
        h('strong', {}, 'gras'),
        ' ! « ',
        h('a', { href: '#x' }, 'lien'),
        ' »',
      ),
      '<p>«\u00a0<em>mot</em>\u00a0» et <strong>gras</strong>\u202f! «\u00a0<a href="#x">lien</a>\u00a0»</p>',
    ],
    [
      'leaves code alone, which is a word to its sentence',
      h(
        'p',
        {},
        "l'",
        h('code', {}, "a ? 'b' : c"),
        '! ',
        h('kbd', {}, 'Ctrl !'),
        h('samp', {}, '...'),
        h('var', {}, "x'"),
      ),
      "<p>l’<code>a ? 'b' : c</code>\u202f! <kbd>Ctrl !</kbd><samp>...</samp><var>x'</var></p>",
    ],
    [
      'leaves pre, script, style and math alone',
      h(
        'div',
        {},
        h('pre', {}, h('code', {}, 'a !')),
        h('script', {}, "'a' !"),
        h('style', {}, 'a !'),
        h('math', {}, 'n !'),
      ),
      "<div><pre><code>a !</code></pre><script>'a' !</script><style>a !</style><math>n !</math></div>",
    ],
    [
      'keeps the sentences of nested blocks apart',
      h(
        'ul',
        {},
        h('li', {}, 'un "mot', h('p', {}, 'deux" ?'), h('ul', {}, h('li', {}, 'trois "quatre" ;')), 'cinq !'),
      ),
      '<ul><li>un "mot<p>deux"\u202f?</p><ul><li>trois «\u00a0quatre\u00a0»\u202f;</li></ul>cinq\u202f!</li></ul>',
    ],
    [
      'sets cells, captions, terms',
      h(
        'div',
        {},
        h('table', {}, h('caption', {}, 'a !'), h('tr', {}, h('th', {}, '"a'), h('td', {}, 'b" : 5 %'))),
        h('figure', {}, h('img', { src: 'x.jpg', alt: "l'été" }), h('figcaption', {}, "l'été...")),
        h('dl', {}, h('dt', {}, 'quoi ?'), h('dd', {}, '"ça"')),
        h('details', {}, h('summary', {}, 'plus ?'), 'oui !'),
      ),
      '<div><table><caption>a\u202f!</caption><tr><th>"a</th><td>b"\u00a0: 5\u00a0%</td></tr></table>' +
        '<figure><img src="x.jpg" alt="l’été"><figcaption>l’été…</figcaption></figure>' +
        '<dl><dt>quoi\u202f?</dt><dd>«\u00a0ça\u00a0»</dd></dl>' +
        '<details><summary>plus\u202f?</summary>oui\u202f!</details></div>',
    ],
    [
      'sets the attributes that people read, and no other',
      h(
        'p',
        {},
        h(
          'a',
          { href: '/x?a=b !', title: "l'été ?", ariaLabel: 'plus ?', id: "l'id", className: ["l'a"] },
          'a',
        ),
      ),
      '<p><a href="/x?a=b !" title="l’été\u202f?" aria-label="plus\u202f?" id="l\'id" class="l\'a">a</a></p>',
    ],
    [
      'leaves what is marked as another language, and comes back to French inside it',
      h(
        'p',
        {},
        'Oui ! ',
        h('em', { lang: 'en', title: "it's" }, 'it\'s "it"! ', h('b', { lang: 'fr-CA' }, "l'un !")),
        ' !',
      ),
      '<p>Oui\u202f! <em lang="en" title="it\'s">it\'s "it"! <b lang="fr-CA">l’un\u202f!</b></em>\u202f!</p>',
    ],
    [
      'leaves blocks of another language, with what they hold',
      h(
        'blockquote',
        { lang: 'en' },
        h('p', {}, 'It\'s "it" !', h('img', { alt: "it's" })),
        h('p', { lang: 'fr' }, "l'un !"),
      ),
      '<blockquote lang="en"><p>It\'s "it" !<img alt="it\'s"></p><p lang="fr">l’un\u202f!</p></blockquote>',
    ],
    [
      'puts quotes around foreign text',
      h('p', {}, '"', h('i', { lang: 'en' }, 'problem solver'), '"!'),
      '<p>«\u00a0<i lang="en">problem solver</i>\u00a0»\u202f!</p>',
    ],
    [
      'adds no space to the one that foreign text ends with',
      h('p', {}, h('i', { lang: 'en' }, 'yes '), '!'),
      '<p><i lang="en">yes </i>!</p>',
    ],
    [
      'does not see notes, links that are a sign, nor what is hidden',
      h(
        'p',
        {},
        '"mot"',
        h('sup', {}, h('a', { role: 'doc-noteref', href: '#fn:1' }, '1')),
        '! Quoi?',
        h('a', { href: '#x', ariaLabel: "l'ancre" }, '#'),
        h('span', { ariaHidden: 'true' }, 'x !'),
      ),
      '<p>«\u00a0mot\u00a0»<sup><a role="doc-noteref" href="#fn:1">1</a></sup>\u202f! Quoi\u202f?' +
        '<a href="#x" aria-label="l’ancre">#</a><span aria-hidden="true">x !</span></p>',
    ],
    [
      'keeps the lines of a <br> apart',
      h('p', {}, 'un', h('br', {}), '! "deux', h('br', {}), 'trois"'),
      '<p>un<br>! «\u00a0deux<br>trois\u00a0»</p>',
    ],
    [
      'changes no id',
      h('h2', { id: "qu'est-ce" }, "Qu'est-ce qu'une API ?"),
      '<h2 id="qu\'est-ce">Qu’est-ce qu’une API\u202f?</h2>',
    ],
  ])('%s', (_, element, html) => {
    // `toHtml` prefers double quotes, and writes what it must inside them as entities.
    expect(set(element).replaceAll('&#x27;', "'")).toBe(html);
  });

  it('sets only French documents', () => {
    const tree = root(h('p', {}, "It's !", h('b', { lang: 'fr' }, "l'un !")));
    typography({ lang: 'en' })(tree);
    expect(toHtml(tree)).toBe('<p>It\'s !<b lang="fr">l’un\u202f!</b></p>');
  });

  it('keeps comments', () => {
    const tree = root(h('p', {}, 'mot', { type: 'comment', value: " l'un ! " }, '!'));
    typography()(tree);
    expect(toHtml(tree)).toBe("<p>mot<!-- l'un ! -->\u202f!</p>");
  });

  it.each(['div', 'em'])('walks 5,000 nested <%s> without exhausting the stack', (tagName) => {
    const innermost = h(tagName, {}, 'plus ?');
    let outermost = innermost;
    for (let depth = 0; depth < 5_000; depth++) outermost = h(tagName, {}, "l'un ", outermost);
    typography()(root(outermost));
    expect(innermost.children).toEqual([text('plus\u202f?')]);
  });

  it('stays linear on 100,000 elements', () => {
    const block = h('p', {}, ...Array.from({ length: 50_000 }, () => h('em', {}, ' "a" !')));
    const blocks = Array.from({ length: 50_000 }, () => h('p', {}, '"a" !'));
    typography()(root(block, ...blocks));
    expect(blocks.at(-1)?.children).toEqual([text('«\u00a0a\u00a0»\u202f!')]);
  });
});
