import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HEAD, OnePage } from './testing/one-page';

let site: OnePage;
beforeEach(() => {
  site = new OnePage();
});
afterEach(() => site.remove());
const imported: OnePage['import'] = (...page) => site.import(...page);

/** Pages as public sites have them: what each becomes, and what is told of it. */
describe('a table of contents', () => {
  it('has links that the site takes, accents and all', async () => {
    const { body, errors } = await imported(
      '* TOC\n{:toc}\n\n## Méthode générale\n\nTexte.\n\n## Objet\n{: .no_toc}\n\nTexte.\n',
    );
    expect(body).toContain(':::sommaire\n- [Méthode générale](#m%C3%A9thode-g%C3%A9n%C3%A9rale)\n:::\n');
    expect(errors).toEqual([]);
  });
});

describe('Liquid, read first', () => {
  it('lets a block of code swallow nothing behind it', async () => {
    const { body, notes } = await imported(
      'Un fait[^1], une [référence][r].\n\n{% highlight html %}\n<div class="x">\n{% endhighlight %}\n\n## Suite\n\n[^1]: Sa source.\n[r]: https://exemple.fr/r\n',
    );
    expect(body).toBe(
      'Un fait[^1], une [référence](https://exemple.fr/r).\n\n```html\n<div class="x">\n```\n\n## Suite\n\n[^1]: Sa source.\n',
    );
    expect(notes).toEqual([]);
  });

  it('counts no heading inside code for ids', async () => {
    const { body } = await imported(
      '{% highlight ruby %}\n# Installation\n{% endhighlight %}\n\n## Installation\n\n[aller](#installation)\n',
    );
    expect(body).toBe('```ruby\n# Installation\n```\n\n## Installation\n\n[aller](#installation)\n');
  });

  it('keeps a loop whole, with the fence in it, and leaves what follows alone', async () => {
    const { body, notes } = await imported(
      'Avant.\n\n{% for p in site.posts %}\n```\n{% endfor %}\n\n```ruby\nputs 1\n```\n\nAprès.\n',
    );
    expect(body).toBe(
      'Avant.\n\n````à-reprendre\n{% for p in site.posts %}\n```\n{% endfor %}\n````\n\n```ruby\nputs 1\n```\n\nAprès.\n',
    );
    expect(notes).toEqual([expect.stringMatching(/^warning 8 Liquid « {% for p in site\.posts %} »/)]);
  });

  it('resolves a definition that holds the address of the site', async () => {
    const { body, notes } = await imported('Voir le [blog][1].\n\n[1]: {{ site.url }}/contact.html\n');
    expect(body).toBe('Voir le [blog](/contact.html).\n');
    expect(notes).toEqual([]);
  });

  it('looks for no page and no picture behind an address that Liquid makes', async () => {
    const { notes } = await imported('[a]({{ page.lien }}) et ![b]({{ page.image }}).\n');
    expect(notes).toEqual([
      expect.stringMatching(/^warning 6 Liquid « {{ page\.lien }} »/),
      expect.stringMatching(/^warning 6 Liquid « {{ page\.image }} »/),
    ]);
  });

  it('keeps with a block the definitions and the notes that it alone uses', async () => {
    const { body, errors } = await imported(
      'Voir le [guide][g] de {{ site.x }}[^n].\n\n[g]: https://exemple.fr/guide\n[^n]: Sa note.\n',
    );
    expect(body).toBe(
      '```à-reprendre\nVoir le [guide][g] de {{ site.x }}[^n].\n\n[g]: https://exemple.fr/guide\n[^n]: Sa note.\n```\n',
    );
    // Which a draft may hold.
    expect(errors).toEqual(['a-reprendre']);
  });
});

describe('front matter, as Ruby reads it', () => {
  it.each(['no', 'off', 'No', 'false'])('published: %s makes a draft', async (value) => {
    const { front } = await imported('Texte.', `${HEAD}published: ${value}\n`);
    expect(front).toBe(`${HEAD}draft: true\n`);
  });

  it.each(['yes', 'on', 'true'])('published: %s makes a page', async (value) => {
    expect((await imported('Texte.', `${HEAD}published: ${value}\n`)).front).toBe(HEAD);
  });

  it('keeps a title that reads as something else as it was typed', async () => {
    const { front } = await imported('Texte.', 'title: Yes\nsummary: 12:30\nseo_description: D\n');
    expect(front).toBe('title: Yes\nsummary: 12:30\nseo_description: D\n');
  });

  it('takes further lines of a text that begin at the margin', async () => {
    const { front } = await imported(
      'Texte.',
      'title: Cas\nsummary: "suite\nsans \\"retrait\\""\nseo_description: D\n',
    );
    expect(front).toContain('suite sans \\"retrait\\"');
  });

  it('tells a fault in French, at its line', async () => {
    const { notes, body } = await imported('Texte.', 'title: Cas\nsummary: a: b\n');
    expect(body).toBe('');
    expect(notes).toEqual([
      expect.stringMatching(/^error 3 en-tête illisible : cette valeur contient un deux-points/),
    ]);
  });

  it.each([
    ['/:title/', 'cas', '/cas/'],
    ['pretty', 'cas', '/blog/actus/cas/'],
    ['/:categories/:title.html', 'cas', '/blog/actus/cas.html'],
    ["/à propos/l'équipe.html", 'l-equipe', "/à%20propos/l'équipe.html"],
    ['contact/fr', 'fr', '/contact/fr'],
  ])('permalink: %s', async (permalink, slug, old) => {
    const page = await imported('Texte.', `${HEAD}categories: blog Actus\npermalink: "${permalink}"\n`);
    expect(page.slug).toBe(slug);
    expect(page.front).toContain(`redirect_from:\n  - ${old}\n`);
  });

  it('makes no redirect of the address of the home page', async () => {
    const { front } = await imported('Texte.', `${HEAD}permalink: /\n`);
    expect(front).not.toContain('redirect_from');
  });

  it('takes the forms of redirect_from that Jekyll takes', async () => {
    const { front, notes } = await imported(
      'Texte.',
      `${HEAD}redirect_from:\n  - "/avec blanc/"\n  - relatif.html\n  - https://autre.example/x\n`,
    );
    expect(front).toContain('redirect_from:\n  - /avec%20blanc/\n  - /relatif.html\n');
    // Without the old site's own address, any complete one is taken for it.
    expect(front).toContain('  - /x\n');
    expect(notes).toEqual([]);
  });

  it('gives descriptions the names of the site', async () => {
    const { front } = await imported('Texte.', 'title: Cas\ndescription: De jekyll-seo-tag.\n');
    expect(front).toBe('title: Cas\nseo_description: De jekyll-seo-tag.\nsummary: De jekyll-seo-tag.\n');
  });
});

describe('ids', () => {
  it('have the letters that Ruby has', async () => {
    const { body } = await imported('## Chapitre Ⅳ\n\n## Marque ⓒ\n\n## Moitié ½\n');
    expect(body).toContain('::attr{id="chapitre-ⅳ"}');
    expect(body).toContain('::attr{id="marque-ⓒ"}');
  });
});

describe('what the check would refuse', () => {
  it('moves headings a level down', async () => {
    const { body, notes, errors } = await imported('# Une partie\n\nTexte.\n\n## Sous-partie\n');
    expect(body).toBe('## Une partie\n\nTexte.\n\n### Sous-partie\n');
    expect(notes).toEqual([expect.stringMatching(/^warning 6 titre de niveau 1 dans le texte/)]);
    expect(errors).toEqual([]);
  });

  it('gives addresses of mail and of hosts their schemes', async () => {
    const { body } = await imported('[a](contact@exemple.fr) [b](www.exemple.fr/x)\n');
    expect(body).toBe('[a](mailto:contact@exemple.fr) [b](https://www.exemple.fr/x)\n');
  });

  it('brings the files that pages link to, at their addresses', async () => {
    site.put('assets/guide.pdf', 'octets');
    const { body, notes } = await imported('[guide](/assets/guide.pdf) [absent](/assets/absent.pdf)\n');
    expect(body).toBe('[guide](/assets/guide.pdf) [absent](/assets/absent.pdf)\n');
    expect(readFileSync(path.join(site.root, 'public/assets/guide.pdf'), 'utf8')).toBe('octets');
    expect(notes).toEqual([expect.stringContaining('« /assets/absent.pdf », un fichier introuvable')]);
  });

  it('makes an anchor of a name, where no heading is called so', async () => {
    const { body, errors } = await imported(
      '<a name="ici"></a>Un texte.\n\n<a name="titre"></a>\n\n## Titre\n\n<span id="suite"></span>\n\n## Suite\n\n[a](#ici) [b](#titre)\n',
    );
    expect(body).toBe('<a id="ici" />Un texte.\n\n## Titre\n\n## Suite\n\n[a](#ici) [b](#titre)\n');
    expect(errors).toEqual([]);
  });

  it('makes a link of a picture of another site', async () => {
    const { body, notes, errors } = await imported('Un ![logo](https://exemple.fr/logo.png) ici.\n');
    expect(body).toBe('Un [logo](https://exemple.fr/logo.png) ici.\n');
    expect(notes).toEqual([expect.stringMatching(/^warning 6 image d’un autre site/)]);
    expect(errors).toEqual([]);
  });

  it('tells what is left', async () => {
    const { notes, errors } = await imported('##\n\nTexte.\n');
    expect(errors).toEqual([]);
    expect(notes).toEqual([]);
  });
});

describe('signs that look like syntax', () => {
  it('makes a list of bullets, which no backslash keeps, and spoils nothing else', async () => {
    const { body, notes, errors } = await imported("Nos atouts :\n• l'accès (pour tous)\n• la mesure\n");
    expect(body).toBe("Nos atouts :\n- l'accès (pour tous)\n- la mesure\n");
    expect(notes.filter((told) => !/réécrit comme le site le demande/.test(told))).toEqual([]);
    expect(notes).toHaveLength(2);
    expect(errors).toEqual([]);
  });
});

describe('anchors', () => {
  it('gives another name to one that the site has, and to one that stands twice', async () => {
    const { body, errors } = await imported(
      '## Contenu\n\n[ici](#contenu)\n\n<p id="a">un</p>\n\n<p id="a">deux</p>\n',
    );
    expect(body).toContain('## Contenu\n::attr{#contenu-1}\n\n[ici](#contenu-1)\n');
    expect(body).toContain('un\n::attr{#a}\n\ndeux\n::attr{#a-1}\n');
    expect(errors).toEqual([]);
  });
});

describe('a front matter', () => {
  it('is text alone', async () => {
    const { front, errors } = await imported(
      'Texte.',
      'title: "Un **vrai** <b>métier</b> &amp; plus" # à revoir\nsummary: « Un mot »\nseo_description: Voir [la page](/x).\n',
    );
    expect(front).toBe(
      'title: "Un vrai métier & plus"\nsummary: "« Un mot »"\nseo_description: Voir la page.\n',
    );
    expect(errors).toEqual([]);
  });
});

describe('names with accents', () => {
  it('finds a file whose name macOS wrote, for a text that was typed', async () => {
    site.put('images/île.png'.normalize('NFD'), 'octets');
    const { body, notes } = await imported('Voici ![Île](/images/île.png) ici.\n'.normalize('NFC'));
    expect(body.normalize('NFC')).toBe(body);
    expect(body).toContain('île.png');
    expect(readFileSync(path.join(site.root, 'content/images', 'île.png'.normalize('NFC')), 'utf8')).toBe(
      'octets',
    );
    expect(notes).toEqual([]);
  });
});
