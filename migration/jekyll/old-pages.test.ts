import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { HEAD, notesOf, OLD_SITE, OldSite } from './testing/old-site';

let site: OldSite;
beforeEach(() => {
  site = new OldSite();
});
afterEach(() => site.remove());

it('makes of a page that only led to another an address of that one', async () => {
  site.put('vieux.md', '---\nredirect_to: /ancien/offres/seo/\n---\n');
  site.put('dehors.md', '---\nredirect_to: https://autre.example/\n---\n');
  const report = await site.import();
  expect(site.read('expertises/seo.mdx')).toContain('  - /ancien/vieux/\n');
  expect(notesOf(report, 'vieux.md')).toEqual([
    'info 2 page qui menait à « /ancien/offres/seo/ » : son adresse mène à « /expertises/seo.html »',
  ]);
  expect(notesOf(report, 'dehors.md')).toEqual([expect.stringMatching(/^warning 2 .*chez votre hébergeur/)]);
  expect(report.site?.answers.lost).toContain('/ancien/dehors/');
});

it('makes no page of what loops alone read', async () => {
  const config = OLD_SITE['_config.yml'] ?? '';
  site.put(
    '_config.yml',
    config.replace('collections:\n', 'collections:\n  avis:\n  logos: { output: false }\n'),
  );
  site.put('_avis/un.md', '---\ntitle: Avis\n---\nTrès content de tout.\n');
  site.put('_logos/un.md', '---\nnom: Client\n---\n');
  const report = await site.import();
  expect(site.read('pages/un.mdx')).toContain('draft: true\n---\nTrès content');
  expect(notesOf(report, '_logos/un.md')).toEqual([
    expect.stringMatching(/^info 1 collection sans « output: true »/),
  ]);
  expect(report.site?.answers.lost).not.toContain('/ancien/avis/un/');
});

it('takes over a page of HTML that says something, and tells one that does not', async () => {
  site.put('agence.html', `${HEAD}---\n<div><p>Nous sommes <a href="/contact/fr/">là</a>.</p></div>\n`);
  site.put('_posts/2021-01-02-html.html', `${HEAD}---\n<p>Un billet.</p>\n`);
  const report = await site.import();
  expect(site.read('pages/agence.mdx')).toContain('Nous sommes [là](/contact-fr.html).\n');
  expect(site.read('articles/html.mdx')).toContain('redirect_from:\n  - /ancien/2021/01/02/html/\n');
  expect(notesOf(report, 'blog/index.html')).toEqual([
    expect.stringMatching(/^warning 1 page HTML sans texte/),
  ]);
});

it('makes people of those who sign, by their whole name', async () => {
  site.put('_posts/2021-02-03-signe.md', `${HEAD}author: Jean d’Ormes\n---\nTexte.\n`);
  site.put('_posts/2021-02-04-cle.md', `${HEAD}author: jd\n---\nTexte.\n`);
  const report = await site.import();
  expect(site.read('equipe/jean-d-ormes.yml')).toBe('nom: Jean d’Ormes\nrole: Rédaction\n');
  expect(site.read('articles/signe.mdx')).toContain('auteur: jean-d-ormes\n');
  expect(notesOf(report, 'authors.yml')).toContainEqual(
    expect.stringMatching(/^warning 1 Jean d’Ormes : sa fonction/),
  );
  expect(notesOf(report, 'cle.md')).toContainEqual(
    expect.stringMatching(/auteur « jd » : personne de ce nom/),
  );
});

it('takes a sector and a year from where the old site has them', async () => {
  site.put('_projets/2018-03-04-musee.md', `${HEAD}sector: Culture\n---\nTexte.\n`);
  site.put('_projets/theatre.md', `${HEAD}year: 2017\ncategories: [Scène, Ville]\n---\nTexte.\n`);
  const report = await site.import();
  expect(site.read('realisations/musee.mdx')).toContain('annee: 2018\nsecteur: Culture\n');
  expect(site.read('realisations/theatre.mdx')).toContain('annee: 2017\nsecteur: Scène, Ville\n');
  expect(notesOf(report, 'theatre.md')).toContainEqual(
    expect.stringMatching(/^warning 6 « secteur » manque : repris de « categories »/),
  );
});

it('brings the pictures that the site shows, and leads to the others or keeps their words', async () => {
  const sized = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><path d="M0 0h9"/></svg>';
  site.put('img/taille.svg', sized);
  site.put('img/actif.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script/></svg>');
  site.put('img/anime.gif', 'GIF');
  site.put('img/Plan.png', 'un autre plan');
  site.put(
    'images.md',
    `${HEAD}---\n![Taille](/img/taille.svg) ![Actif](/img/actif.svg) ![Animé](/img/anime.gif) ![Absente](/img/absente.png)\n\n![](/img/absente.png)\n\n![Plan](/img/plan.png) ![Autre](/img/Plan.png)\n`,
  );
  const report = await site.import();
  expect(site.read('pages/images.mdx')).toContain(
    '---\n![Taille](taille.svg) Actif [Animé](/img/anime.gif) Absente\n\n![Plan](plan.png) ![Autre](img-Plan.png)\n',
  );
  expect(site.read('images/taille.svg')).toContain('viewBox="0 0 30 20"');
  expect(existsSync(site.content('images/actif.svg'))).toBe(false);
  expect(readFileSync(path.join(site.root, 'public/img/anime.gif'), 'utf8')).toBe('GIF');
  expect(notesOf(report, 'images.md')).toEqual([
    expect.stringMatching(/dessin « \/img\/actif\.svg », que le site ne montre pas : il contient un script/),
    expect.stringMatching(/image « \/img\/anime\.gif », d’un format que le site ne montre pas/),
    expect.stringMatching(/^warning 6 image introuvable/),
    expect.stringMatching(/^warning 8 image introuvable/),
  ]);
  expect((await site.import()).counts).toMatchObject({ written: 0, refused: 0 });
});

it('takes the text of a page that its layout wrote, where no other page has that layout', async () => {
  site.put('_layouts/default.html', '<html><body><nav>Menu</nav>{{ content }}</body></html>');
  site.put(
    '_layouts/approche.html',
    '---\nlayout: default\n---\n<div><h2>{{ page.title }} : comment</h2>{{ content }}\n<p>Nous écoutons.</p></div>',
  );
  site.put('_layouts/seul.html', '<html><body><p>Tout le site.</p></body></html>');
  site.put(
    '_layouts/liste.html',
    '---\nlayout: default\n---\n{% for p in site.posts %}<p>{{ p.title }}</p>{% endfor %}',
  );
  site.put('approche.md', '---\ntitle: Approche\nlayout: approche\n---\n');
  site.put('seul.md', '---\ntitle: Seul\nlayout: seul\n---\n');
  site.put('liste.md', '---\ntitle: Liste\nlayout: liste\n---\n');
  const report = await site.import();
  expect(site.read('pages/approche.mdx')).toMatch(
    /seo_description: Nous écoutons\.\n(?:.*\n)*---\n## Approche : comment\n\nNous écoutons\.\n$/,
  );
  expect(site.read('pages/approche.mdx')).not.toContain('draft');
  expect(notesOf(report, 'approche.md')).toContain(
    'warning 3 page sans texte : il est pris de son gabarit, _layouts/approche.html, relisez-le',
  );
  for (const name of ['seul', 'liste']) expect(site.read(`pages/${name}.mdx`)).toMatch(/draft: true\n---\n$/);
  site.put('autre.md', `${HEAD}layout: approche\n---\nTexte.\n`);
  await site.import();
  expect(site.read('pages/approche.mdx')).toMatch(/draft: true\n---\n$/);
});

it('heeds the settings of kramdown', async () => {
  const config = OLD_SITE['_config.yml'] ?? '';
  site.put('_config.yml', `${config}kramdown: { hard_wrap: true, auto_id_prefix: t-, toc_levels: 3..4 }\n`);
  site.put(
    'vers.md',
    `${HEAD}---\nUn vers,\n*un\nautre* ;\n\n- fin\n  de liste\n\n## Titre\n\n<div>a\nb</div>\n`,
  );
  await site.import();
  expect(site.read('pages/vers.mdx')).toContain(
    '---\nUn vers,\\\n*un\\\nautre* ;\n\n- fin\\\n  de liste\n\n## Titre\n::attr{#t-titre}\n\n<div>a b</div>\n',
  );
});

it('leaves the folder of collections out of categories', async () => {
  const config = OLD_SITE['_config.yml'] ?? '';
  site.put('_config.yml', `${config.replace('permalink: pretty', 'permalink: date')}collections_dir: tout\n`);
  site.put('tout/_posts/2021-02-03-la.md', `${HEAD}---\nTexte.\n`);
  site.put('tout/blog/_posts/2021-02-03-ici.md', `${HEAD}---\nTexte.\n`);
  await site.import();
  expect(site.read('articles/la.mdx')).toContain('  - /ancien/2021/02/03/la.html\n');
  expect(site.read('articles/ici.mdx')).toContain('  - /ancien/blog/2021/02/03/ici.html\n');
});

it('shows the boxes of tasks whose list Markdown cannot write', async () => {
  site.put('taches.md', `${HEAD}---\n- un\n\n  deux\n- [ ] tâche\n- [x] faite\n`);
  await site.import();
  expect(site.read('pages/taches.mdx')).toContain('<li>☐ tâche</li>\n  <li>☑ faite</li>');
});
