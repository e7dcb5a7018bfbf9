import { describe, expect, it } from 'vitest';
import { EMPTY_SCOPE, type LiquidScope, readLiquid } from '.';

const INCLUDES: Readonly<Record<string, string>> = {
  'bouton.html': '<a href="{{ include.href | relative_url }}">{{ include.label | default: "Aller" }}</a>',
  'boucle.html': '{% for a in include.liste %}{{ a }}{% endfor %}',
  'sans-fin.html': '{% include sans-fin.html %}',
};
const SCOPE: LiquidScope = {
  ...EMPTY_SCOPE,
  config: { url: 'https://exemple.fr', baseurl: '/site', title: 'Le site', collections: ['offres'] },
  data: { agence: { ville: 'Paris', bureaux: [{ nom: 'Un' }] } },
  page: { title: 'La page', tags: ['a', 'b'], date: '2020-03-01 23:30:00 +0200' },
  include: (name) => INCLUDES[name],
  hrefOf: (file) => (file === '_offres/seo.md' ? '/offres/seo.html' : undefined),
  postHrefOf: (name) => (name === '2020-03-01-titre' ? '/2020/03/01/titre.html' : undefined),
};

/** The text, each passage that stays Liquid in « ». */
function read(template: string, scope = SCOPE): string {
  const { text, opaques } = readLiquid(template, 1, scope);
  return opaques.reduce((whole, { token, source }) => whole.replace(token, `«${source}»`), text);
}

describe('what is mechanical is evaluated', () => {
  it.each([
    ['{{ site.url }}{{ site.baseurl }}/x', 'https://exemple.fr/site/x'],
    ["{{ '/x.html' | relative_url }}", '/site/x.html'],
    ["{{ 'x.html' | absolute_url }}", 'https://exemple.fr/site/x.html'],
    ['{{ site.title | upcase }} {{ page.title }}', 'LE SITE La page'],
    ['{{ site.absent }}{{ page.absent }}', ''],
    ['{{ site.data.agence.ville }}', 'Paris'],
    ['{{ site.data.agence.bureaux[0].nom }}', 'Un'],
    ['{{ page.date | date: "%d/%m/%Y" }}', '01/03/2020'],
    ['{{ page.tags | join: ", " }}', 'a, b'],
    ['{% assign a = "x" | append: site.title %}{{ a }}', 'xLe site'],
    ['{% capture a %}[{{ page.title }}]{% endcapture %}{{ a }}', '[La page]'],
    ['{% raw %}{{ x }}{% endraw %}', '{{ x }}'],
    ['a{% comment %}b{% endcomment %}c', 'ac'],
    ['a {%- comment -%} b {%- endcomment -%} c', 'ac'],
    ['{% if page.title == "La page" %}a{% else %}b{% endif %}', 'a'],
    ['{% unless site.absent %}a{% endunless %}', 'a'],
    ['{% case page.title %}{% when "x" %}a{% when "La page" %}b{% endcase %}', 'b'],
    ['{% link _offres/seo.md %}', '/site/offres/seo.html'],
    ['{% post_url 2020-03-01-titre %}', '/site/2020/03/01/titre.html'],
    ['{% include bouton.html href="/c.html" label=page.title %}', '<a href="/site/c.html">La page</a>'],
    ["{% include bouton.html href='/c.html' %}", '<a href="/site/c.html">Aller</a>'],
    [
      '{% highlight ruby linenos %}\na < b\n{% endhighlight %}',
      '<figure class="highlight"><pre><code class="language-ruby" data-lang="ruby">a &lt; b</code></pre></figure>',
    ],
  ])('%s', (template, expected) => {
    expect(read(template)).toBe(expected);
  });
});

describe('what is not stays as it was written', () => {
  it.each([
    '{% for p in site.posts %}\n{{ p.title }}\n{% endfor %}',
    '{{ site.posts }}',
    '{{ site.offres.size }}',
    '{{ inconnu }}',
    '{{ page.content }}',
    '{{ page.title | markdownify }}',
    '{{ page.title | filtre_inconnu }}',
    '{{ "now" | date: "%Y" }}',
    '{{ page.date | date: "%H:%M" }}',
    '{{ page.date | date_to_xmlschema }}',
    '{{ site.data.agence }}',
    '{% gist 12 %}',
    '{% greffon %}texte{% endgreffon %}',
    '{% include absent.html %}',
    '{% include boucle.html liste=page.tags %}',
    '{% include sans-fin.html %}',
    '{% include ../../secret.html %}',
    '{% link absent.md %}',
    '{% if site.posts.size > 1 %}a{% endif %}',
    '{% endif %}',
  ])('%s', (template) => {
    expect(read(`a ${template} b`)).toBe(`a «${template}» b`);
  });

  it('reads on inside a condition that is known', () => {
    expect(read('{% if page.title %}a {{ site.posts }} {{ site.title }}{% endif %}')).toBe(
      'a «{{ site.posts }}» Le site',
    );
  });

  it('forgets a variable that what was not read may have set', () => {
    expect(read('{% assign a = "x" %}{% if site.posts %}{% assign a = "y" %}{% endif %}{{ a }}')).toBe(
      '«{% if site.posts %}{% assign a = "y" %}{% endif %}»«{{ a }}»',
    );
  });

  it('knows nothing of a site without its settings, but that its address is its own', () => {
    expect(read('{{ site.url }}/x {{ site.title }}', EMPTY_SCOPE)).toBe('/x «{{ site.title }}»');
  });

  it('takes an opening that nothing closes for text', () => {
    expect(read('a {{ page.title }} {{ d')).toBe('a La page {{ d');
    expect(read('{% a %} {% {{ page.title }}')).toBe('«{% a %}» {% La page');
  });

  it('takes the names of objects for names', () => {
    expect(read('{{ page.constructor }}{{ site.__proto__ }}{{ page.title.constructor }}')).toBe('');
  });
});

describe('lines', () => {
  it('are those of the file, whatever the tags before them printed', () => {
    const template =
      'a\n{% highlight x %}\nb\nc\n{% endhighlight %}\n{% comment %}\nd\n{% endcomment %}\n{% gist 1 %}\ne';
    const { text, lines, opaques } = readLiquid(template, 10, SCOPE);
    expect(lines[text.split('\n').indexOf('e')]).toBe(19);
    expect(opaques).toMatchObject([{ start: 18, end: 18, column: 1, tag: '{% gist 1 %}' }]);
  });

  it('counts tags that were read and tags that were kept', () => {
    const { counts } = readLiquid('{{ page.title }} {% for a in site.posts %}{{ a }}{% endfor %}', 1, SCOPE);
    expect(counts).toEqual({ evaluated: 1, kept: 2 });
  });
});
