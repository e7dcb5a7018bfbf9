import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { formatReport, importPages } from '.';

/** An old site as a French agency leaves it. */
const OLD_SITE: Readonly<Record<string, string>> = {
  '_config.yml': `title: L’agence
description: Une agence web.
url: https://www.exemple.fr
baseurl: /ancien
permalink: pretty
paginate: 1
plugins: [jekyll-feed]
exclude: [brouillons, "*.txt.md"]
collections:
  offres: { output: true, permalink: "/offres/:title/" }
  projets: { output: true }
defaults:
  - scope: { path: "", type: posts }
    values: { author: marie }
  - scope: { path: "apropos" }
    values: { layout: page, summary: Qui nous sommes. }
`,
  '_data/authors.yml': 'marie:\n  name: Marie Dupont\n  role: Rédactrice\n  url: https://marie.example/\n',
  '_includes/note.html': '<p class="lead">{{ include.texte }}</p>\n',
  '_posts/2020-03-01-premier.md':
    '---\ntitle: Premier\ndescription: Le premier article de l’agence.\ntags: [web]\n---\nDu texte, et [le second]({% post_url 2020-04-02-second %}).\n\n{% include note.html texte="Important." %}\n\n![Plan](/img/plan.png) et [guide]({{ site.baseurl }}/doc/guide.pdf).\n',
  '_posts/blog/2020-04-02-second.md':
    '---\ntitle: Second\nexcerpt: "Le second\narticle."\ncategories: blog\nredirect_from: https://www.exemple.fr/vieux second/\n---\n# Grand titre\n\nDu texte.\n',
  '_drafts/idee.md': '---\ntitle: Idée\ndescription: Une idée.\n---\nÀ venir.\n',
  '_offres/seo.md':
    '---\ntitle: Référencement\nsummary: Être trouvé.\n---\nVoir [nos projets](/projets/refonte/) et [le blog]({{ "/blog/" | relative_url }}).\n',
  '_projets/refonte.md':
    '---\ntitle: Refonte\nsummary: Une refonte.\ncategories: Édition\ndate: 2019-05-06\n---\nDu texte.\n',
  'apropos/equipe.md':
    '---\ntitle: L’équipe\n---\nUn texte d’équipe assez long.\n\n{% for a in site.data.authors %}\n{{ a }}\n{% endfor %}\n',
  'contact/fr.md': '---\ntitle: Contact\nsummary: En français.\npermalink: /contact/fr/\n---\nTexte.\n',
  'agence/fr.md': '---\ntitle: Agence\nsummary: En français.\npermalink: /agence/fr/\n---\nTexte.\n',
  'index.md': '---\nlayout: home\n---\n',
  'blog/index.html':
    '---\nlayout: blog\n---\n{% for post in paginator.posts %}{{ post.title }}{% endfor %}\n',
  '404.md': '---\ntitle: Perdu\npermalink: /404.html\n---\nPerdu.\n',
  'README.md': '# Sans en-tête\n',
  'brouillons/x.md': '---\ntitle: X\n---\nX\n',
  'img/plan.png': 'plan',
  'doc/guide.pdf': 'guide',
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'site-'));
  for (const [name, text] of Object.entries(OLD_SITE)) {
    mkdirSync(path.dirname(path.join(root, 'old', name)), { recursive: true });
    writeFileSync(path.join(root, 'old', name), text);
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const content = (name: string): string => path.join(root, 'content', name);
const run = (options: Partial<Parameters<typeof importPages>[0]> = {}) =>
  importPages({ input: path.join(root, 'old'), content: path.join(root, 'content'), ...options });

it('becomes pages of their kinds, people, images, files and redirects', async () => {
  const report = await run();
  expect(
    report.pages.flatMap(({ output }) => (output === null ? [] : [path.relative(root, output)])).sort(),
  ).toEqual([
    'content/articles/idee.mdx',
    'content/articles/premier.mdx',
    'content/articles/second.mdx',
    'content/equipe/marie-dupont.yml',
    'content/expertises/seo.mdx',
    'content/pages/contact-fr.mdx',
    'content/pages/equipe.mdx',
    'content/pages/fr.mdx',
    'content/realisations/refonte.mdx',
  ]);
  expect(readFileSync(content('articles/premier.mdx'), 'utf8')).toBe(`---
title: Premier
tags: [web]
seo_description: Le premier article de l’agence.
summary: Le premier article de l’agence.
redirect_from:
  - /ancien/2020/03/01/premier/
date: 2020-03-01
auteur: marie-dupont
---
Du texte, et [le second](/articles/second.html).

Important.
::attr{.lead}

![Plan](plan.png) et [guide](/doc/guide.pdf).
`);
  expect(readFileSync(content('articles/second.mdx'), 'utf8')).toBe(`---
title: Second
categories: blog
redirect_from:
  - /ancien/vieux%20second/
  - /ancien/blog/2020/04/02/second/
seo_description: Le second article.
summary: Le second article.
date: 2020-04-02
auteur: marie-dupont
---
## Grand titre

Du texte.
`);
  expect(readFileSync(content('articles/idee.mdx'), 'utf8')).toContain('draft: true');
  expect(readFileSync(content('expertises/seo.mdx'), 'utf8')).toContain(
    'Voir [nos projets](/realisations/refonte.html) et le blog.',
  );
  expect(readFileSync(content('equipe/marie-dupont.yml'), 'utf8')).toBe(
    'nom: Marie Dupont\nrole: Rédactrice\nliens:\n  - libelle: marie.example\n    adresse: https://marie.example/\n',
  );
  expect(readFileSync(content('images/plan.png'), 'utf8')).toBe('plan');
  expect(readFileSync(path.join(root, 'public/doc/guide.pdf'), 'utf8')).toBe('guide');
  expect(report.counts).toMatchObject({ tagsEvaluated: 4, tagsKept: 2, imagesCopied: 1, filesCopied: 1 });
});

it('ends with what is guessed, what no longer answers, and what to do next', async () => {
  const text = formatReport(await run(), { dryRun: false });
  const [, end = ''] = text.split('informations.\n');
  expect(end).toMatchInlineSnapshot(`
    "
    « offres » (1 page) : devenu « expertises » ; « --map offres=… » en déciderait autrement.
    « projets » (1 page) : devenu « realisations » ; « --map projets=… » en déciderait autrement.
    Adresses des pages de l’ancien site : 6 sur 11 répondent sur le nouveau.
      répondra quand son brouillon paraîtra : /ancien/apropos/equipe/
      ne répond plus : /ancien/blog/
      ne répond plus : /ancien/
      ne répond plus : /ancien/page2/
      ne répond plus : /ancien/feed.xml
    Ensuite : npm run check"
  `);
});

it('takes kinds as they are asked for', async () => {
  await run({ map: new Map([['offres', 'pages']]) });
  expect(existsSync(content('pages/seo.mdx'))).toBe(true);
  expect(existsSync(content('expertises'))).toBe(false);
});

it('changes nothing the second time, and nothing that an editor has changed since', async () => {
  await run();
  const file = content('articles/premier.mdx');
  const before = statSync(content('articles/second.mdx')).mtimeMs;
  writeFileSync(file, readFileSync(file, 'utf8').replace('Du texte', 'Un texte'));
  writeFileSync(path.join(root, 'old/_posts/2020-03-01-premier.md'), '---\ntitle: Autre\n---\nAutre.\n');
  const report = await run();
  expect(report.counts).toMatchObject({ written: 0, edited: 1, unchanged: 8, refused: 0 });
  expect(readFileSync(file, 'utf8')).toContain('Un texte');
  expect(statSync(content('articles/second.mdx')).mtimeMs).toBe(before);
});

it('tells a configuration that cannot be read', async () => {
  writeFileSync(path.join(root, 'old/_config.yml'), 'title: a: b\n');
  await expect(run()).rejects.toThrow(/_config\.yml:1 {2}cette valeur contient un deux-points/);
});

it('takes from the built page what a loop printed, and nothing where it cannot tell where it stood', async () => {
  const built = (text: string): string => `<html><body><main>${text}</main></body></html>`;
  const loop = '{% for a in site.posts %}\n- {{ a.title }}\n{% endfor %}';
  const put = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, 'old', name)), { recursive: true });
    writeFileSync(path.join(root, 'old', name), text);
  };
  const head = '---\ntitle: Liste\nsummary: Une liste.\n---\n';
  put('liste.md', `${head}Avant.\n\n${loop}\n\nAprès.\n`);
  put(
    '_site/liste/index.html',
    built('<p>Avant.</p>\n<ul><li>Premier</li><li>Second</li></ul>\n<p>Après.</p>'),
  );
  put('autre.md', `${head}Avant.\n\n${loop}\n\nAprès.\n`);
  put('_site/autre/index.html', built('<p>Avant !</p><ul><li>Premier</li></ul><p>Après.</p>'));
  const report = await run();
  expect(readFileSync(content('pages/liste.mdx'), 'utf8')).toContain(
    '---\nAvant.\n\n- Premier\n- Second\n\nAprès.\n',
  );
  expect(readFileSync(content('pages/liste.mdx'), 'utf8')).not.toContain('draft');
  expect(readFileSync(content('pages/autre.mdx'), 'utf8')).toContain('```à-reprendre');
  const notes = report.pages.find(({ input }) => input.endsWith('liste.md'))?.notes ?? [];
  expect(notes.map(({ level, line, message }) => `${level} ${line} ${message}`)).toEqual(
    [
      expect.stringMatching(/^warning 7 ce que Liquid donnait est pris de la page que Jekyll a construite/),
      expect.stringMatching(/^info 3 seo_description manquait/),
    ].reverse(),
  );
});
