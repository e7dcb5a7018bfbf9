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
  const text = formatReport(await run(), { dryRun: false }).replaceAll(root, '…');
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
    Ensuite : npm run check, puis npm run redirects -- …/migration/adresses-perdues.txt, qui propose où mener chacune"
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

const put = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(root, 'old', name)), { recursive: true });
  writeFileSync(path.join(root, 'old', name), text);
};
const HEAD = '---\ntitle: Page\nsummary: Une page.\nseo_description: Une page.\n';
const notesOf = (report: Awaited<ReturnType<typeof run>>, input: string): string[] =>
  report.pages
    .filter((page) => page.input.endsWith(input))
    .flatMap(({ notes }) => notes.map(({ level, line, message }) => `${level} ${line} ${message}`));

it('leaves the words of a link to a draft, and gives the link back once the draft is published', async () => {
  put('liste.md', `${HEAD}---\nTexte.\n\n{% for p in site.posts %}{{ p.title }}{% endfor %}\n`);
  put('vers.md', `${HEAD}---\nVoir [la liste](/liste/) et [le blog](/blog/).\n`);
  put('autre.md', `${HEAD}---\nVoir aussi [la liste]({% link liste.md %}).\n`);
  const first = await run();
  expect(readFileSync(content('pages/vers.mdx'), 'utf8')).toContain('---\nVoir la liste et le blog.\n');
  expect(notesOf(first, 'vers.md')).toEqual([
    expect.stringMatching(/^warning 6 lien vers « \/liste\/ », un brouillon/),
    expect.stringMatching(/^warning 6 lien vers « \/blog\/ », une page que le nouveau site n’a pas/),
  ]);
  const draft = content('pages/liste.mdx');
  writeFileSync(draft, readFileSync(draft, 'utf8').replace('draft: true\n', ''));
  writeFileSync(content('pages/autre.mdx'), 'Retouchée.\n');
  const second = await run();
  expect(second.counts).toMatchObject({ written: 1, edited: 2 });
  expect(readFileSync(content('pages/vers.mdx'), 'utf8')).toContain(
    'Voir [la liste](/liste.html) et le blog.',
  );
  expect(readFileSync(content('pages/autre.mdx'), 'utf8')).toBe('Retouchée.\n');
  // What was told of a page that somebody has taken up is theirs.
  expect(notesOf(second, 'autre.md')).toEqual([expect.stringMatching(/^info 1 .* a été retouchée/)]);
});

it('says why pages are drafts', async () => {
  const { counts } = await run();
  expect(counts).toMatchObject({ drafts: 2, draftReasons: { hidden: 1, liquid: 1 } });
  expect(formatReport(await run(), { dryRun: false })).toContain(
    'Pourquoi des brouillons : l’ancien site la cachait (1), une boucle ou une extension de Jekyll (1).',
  );
});

it('makes of a page that only led to another an address of that one', async () => {
  put('vieux.md', '---\nredirect_to: /ancien/offres/seo/\n---\n');
  put('dehors.md', '---\nredirect_to: https://autre.example/\n---\n');
  const report = await run();
  expect(readFileSync(content('expertises/seo.mdx'), 'utf8')).toContain('  - /ancien/vieux/\n');
  expect(notesOf(report, 'vieux.md')).toEqual([
    'info 2 page qui menait à « /ancien/offres/seo/ » : son adresse mène à « /expertises/seo.html »',
  ]);
  expect(notesOf(report, 'dehors.md')).toEqual([expect.stringMatching(/^warning 2 .*chez votre hébergeur/)]);
  expect(report.site?.answers.lost).toContain('/ancien/dehors/');
});

it('makes no page of what loops alone read', async () => {
  const config = OLD_SITE['_config.yml'] ?? '';
  put('_config.yml', config.replace('collections:\n', 'collections:\n  avis:\n  logos: { output: false }\n'));
  put('_avis/un.md', '---\ntitle: Avis\n---\nTrès content de tout.\n');
  put('_logos/un.md', '---\nnom: Client\n---\n');
  const report = await run();
  expect(readFileSync(content('pages/un.mdx'), 'utf8')).toContain('draft: true\n---\nTrès content');
  expect(notesOf(report, '_logos/un.md')).toEqual([
    expect.stringMatching(/^info 1 collection sans « output: true »/),
  ]);
  expect(report.site?.answers.lost).not.toContain('/ancien/avis/un/');
});

it('takes over a page of HTML that says something, and tells one that does not', async () => {
  put('agence.html', `${HEAD}---\n<div><p>Nous sommes <a href="/contact/fr/">là</a>.</p></div>\n`);
  put('_posts/2021-01-02-html.html', `${HEAD}---\n<p>Un billet.</p>\n`);
  const report = await run();
  expect(readFileSync(content('pages/agence.mdx'), 'utf8')).toContain(
    'Nous sommes [là](/contact-fr.html).\n',
  );
  expect(readFileSync(content('articles/html.mdx'), 'utf8')).toContain(
    'redirect_from:\n  - /ancien/2021/01/02/html/\n',
  );
  expect(notesOf(report, 'blog/index.html')).toEqual([
    expect.stringMatching(/^warning 1 page HTML sans texte/),
  ]);
});

it('counts no address that a page which was refused would have answered', async () => {
  mkdirSync(content('pages'), { recursive: true });
  writeFileSync(content('pages/contact-fr.mdx'), '---\ntitle: À nous\n---\n');
  const report = await run();
  expect(report.counts).toMatchObject({ refused: 1 });
  expect(report.site?.answers.lost).toContain('/ancien/contact/fr/');
});

it('takes away what it wrote elsewhere before, where nobody has changed it', async () => {
  await run();
  writeFileSync(content('realisations/refonte.mdx'), 'Retouchée.\n');
  const report = await run({ map: new Map(['offres', 'projets'].map((group) => [group, 'pages'])) });
  expect(existsSync(content('expertises/seo.mdx'))).toBe(false);
  expect(existsSync(content('pages/seo.mdx'))).toBe(true);
  expect(notesOf(report, 'expertises/seo.mdx')).toEqual([expect.stringMatching(/^info 1 .* : supprimée$/)]);
  expect(readFileSync(content('realisations/refonte.mdx'), 'utf8')).toBe('Retouchée.\n');
  expect(notesOf(report, 'realisations/refonte.mdx')).toEqual([
    expect.stringMatching(/^warning 1 .* : gardée/),
  ]);
});

it('leaves alone what the import of another old site wrote', async () => {
  const other = path.join(root, 'blog');
  mkdirSync(other);
  writeFileSync(path.join(other, '_config.yml'), 'title: Le blog\n');
  writeFileSync(path.join(other, 'une.md'), `${HEAD}---\nTexte.\n`);
  await run({ input: other });
  await run();
  expect(existsSync(content('pages/une.mdx'))).toBe(true);
});

it('makes people of those who sign, by their whole name', async () => {
  put('_posts/2021-02-03-signe.md', `${HEAD}author: Jean d’Ormes\n---\nTexte.\n`);
  put('_posts/2021-02-04-cle.md', `${HEAD}author: jd\n---\nTexte.\n`);
  const report = await run();
  expect(readFileSync(content('equipe/jean-d-ormes.yml'), 'utf8')).toBe(
    'nom: Jean d’Ormes\nrole: Rédaction\n',
  );
  expect(readFileSync(content('articles/signe.mdx'), 'utf8')).toContain('auteur: jean-d-ormes\n');
  expect(notesOf(report, 'authors.yml')).toContainEqual(
    expect.stringMatching(/^warning 1 Jean d’Ormes : sa fonction/),
  );
  expect(notesOf(report, 'cle.md')).toContainEqual(
    expect.stringMatching(/auteur « jd » : personne de ce nom/),
  );
});

it('takes a sector and a year from where the old site has them', async () => {
  put('_projets/2018-03-04-musee.md', `${HEAD}sector: Culture\n---\nTexte.\n`);
  put('_projets/theatre.md', `${HEAD}year: 2017\ncategories: [Scène, Ville]\n---\nTexte.\n`);
  const report = await run();
  expect(readFileSync(content('realisations/musee.mdx'), 'utf8')).toContain(
    'annee: 2018\nsecteur: Culture\n',
  );
  expect(readFileSync(content('realisations/theatre.mdx'), 'utf8')).toContain(
    'annee: 2017\nsecteur: Scène, Ville\n',
  );
  expect(notesOf(report, 'theatre.md')).toContainEqual(
    expect.stringMatching(/^warning 6 « secteur » manque : repris de « categories »/),
  );
});

it('lists the addresses that are lost in a file that the next command reads', async () => {
  const { site } = await run();
  expect(site?.lostFile).toBe(path.join(root, 'migration/adresses-perdues.txt'));
  expect(readFileSync(site?.lostFile ?? '', 'utf8')).toBe(
    '/ancien/blog/\n/ancien/\n/ancien/page2/\n/ancien/feed.xml\n',
  );
});

it('brings the pictures that the site shows, and leads to the others or keeps their words', async () => {
  const sized = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><path d="M0 0h9"/></svg>';
  put('img/taille.svg', sized);
  put('img/actif.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script/></svg>');
  put('img/anime.gif', 'GIF');
  put('img/Plan.png', 'un autre plan');
  put(
    'images.md',
    `${HEAD}---\n![Taille](/img/taille.svg) ![Actif](/img/actif.svg) ![Animé](/img/anime.gif) ![Absente](/img/absente.png)\n\n![](/img/absente.png)\n\n![Plan](/img/plan.png) ![Autre](/img/Plan.png)\n`,
  );
  const report = await run();
  expect(readFileSync(content('pages/images.mdx'), 'utf8')).toContain(
    '---\n![Taille](taille.svg) Actif [Animé](/img/anime.gif) Absente\n\n![Plan](plan.png) ![Autre](img-Plan.png)\n',
  );
  expect(readFileSync(content('images/taille.svg'), 'utf8')).toContain('viewBox="0 0 30 20"');
  expect(existsSync(content('images/actif.svg'))).toBe(false);
  expect(readFileSync(path.join(root, 'public/img/anime.gif'), 'utf8')).toBe('GIF');
  expect(notesOf(report, 'images.md')).toEqual([
    expect.stringMatching(/dessin « \/img\/actif\.svg », que le site ne montre pas : il contient un script/),
    expect.stringMatching(/image « \/img\/anime\.gif », d’un format que le site ne montre pas/),
    expect.stringMatching(/^warning 6 image introuvable/),
    expect.stringMatching(/^warning 8 image introuvable/),
  ]);
  expect((await run()).counts).toMatchObject({ written: 0, refused: 0 });
});

it('takes the text of a page that its layout wrote, where no other page has that layout', async () => {
  put('_layouts/default.html', '<html><body><nav>Menu</nav>{{ content }}</body></html>');
  put(
    '_layouts/approche.html',
    '---\nlayout: default\n---\n<div><h2>{{ page.title }} : comment</h2>{{ content }}\n<p>Nous écoutons.</p></div>',
  );
  put('_layouts/seul.html', '<html><body><p>Tout le site.</p></body></html>');
  put(
    '_layouts/liste.html',
    '---\nlayout: default\n---\n{% for p in site.posts %}<p>{{ p.title }}</p>{% endfor %}',
  );
  put('approche.md', '---\ntitle: Approche\nlayout: approche\n---\n');
  put('seul.md', '---\ntitle: Seul\nlayout: seul\n---\n');
  put('liste.md', '---\ntitle: Liste\nlayout: liste\n---\n');
  const report = await run();
  expect(readFileSync(content('pages/approche.mdx'), 'utf8')).toMatch(
    /seo_description: Nous écoutons\.\n(?:.*\n)*---\n## Approche : comment\n\nNous écoutons\.\n$/,
  );
  expect(readFileSync(content('pages/approche.mdx'), 'utf8')).not.toContain('draft');
  expect(notesOf(report, 'approche.md')).toContain(
    'warning 3 page sans texte : il est pris de son gabarit, _layouts/approche.html, relisez-le',
  );
  for (const name of ['seul', 'liste'])
    expect(readFileSync(content(`pages/${name}.mdx`), 'utf8')).toMatch(/draft: true\n---\n$/);
  put('autre.md', `${HEAD}layout: approche\n---\nTexte.\n`);
  await run();
  expect(readFileSync(content('pages/approche.mdx'), 'utf8')).toMatch(/draft: true\n---\n$/);
});

it('tells a configuration that cannot be read', async () => {
  writeFileSync(path.join(root, 'old/_config.yml'), 'title: a: b\n');
  await expect(run()).rejects.toThrow(/_config\.yml:1 {2}cette valeur contient un deux-points/);
});

it('takes from the built page what a loop printed, and nothing where it cannot tell where it stood', async () => {
  const built = (text: string): string => `<html><body><main>${text}</main></body></html>`;
  const loop = '{% for a in site.posts %}\n- {{ a.title }}\n{% endfor %}';
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
