import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { formatReport } from '.';
import { OldSite } from './testing/old-site';

let site: OldSite;
beforeEach(() => {
  site = new OldSite();
});
afterEach(() => site.remove());

it('becomes pages of their kinds, people, images, files and redirects', async () => {
  const report = await site.import();
  expect(
    report.pages.flatMap(({ output }) => (output === null ? [] : [path.relative(site.root, output)])).sort(),
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
  expect(site.read('articles/premier.mdx')).toBe(`---
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
  expect(site.read('articles/second.mdx')).toBe(`---
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
  expect(site.read('articles/idee.mdx')).toContain('draft: true');
  expect(site.read('expertises/seo.mdx')).toContain(
    'Voir [nos projets](/realisations/refonte.html) et le blog.',
  );
  expect(site.read('equipe/marie-dupont.yml')).toBe(
    'nom: Marie Dupont\nrole: Rédactrice\nliens:\n  - libelle: marie.example\n    adresse: https://marie.example/\n',
  );
  expect(site.read('images/plan.png')).toBe('plan');
  expect(readFileSync(path.join(site.root, 'public/doc/guide.pdf'), 'utf8')).toBe('guide');
  expect(report.counts).toMatchObject({ tagsEvaluated: 4, tagsKept: 2, imagesCopied: 1, filesCopied: 1 });
});

it('ends with what is guessed, what no longer answers, and what to do next', async () => {
  const text = formatReport(await site.import(), { dryRun: false }).replaceAll(site.root, '…');
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
  await site.import({ map: new Map([['offres', 'pages']]) });
  expect(existsSync(site.content('pages/seo.mdx'))).toBe(true);
  expect(existsSync(site.content('expertises'))).toBe(false);
});

it('says why pages are drafts', async () => {
  const { counts } = await site.import();
  expect(counts).toMatchObject({ drafts: 2, draftReasons: { hidden: 1, liquid: 1 } });
  expect(formatReport(await site.import(), { dryRun: false })).toContain(
    'Pourquoi des brouillons : l’ancien site la cachait (1), une boucle ou une extension de Jekyll (1).',
  );
});

it('counts no address that a page which was refused would have answered', async () => {
  mkdirSync(site.content('pages'), { recursive: true });
  writeFileSync(site.content('pages/contact-fr.mdx'), '---\ntitle: À nous\n---\n');
  const report = await site.import();
  expect(report.counts).toMatchObject({ refused: 1 });
  expect(report.site?.answers.lost).toContain('/ancien/contact/fr/');
});

it('lists the addresses that are lost in a file that the next command reads', async () => {
  const { site: whole } = await site.import();
  expect(whole?.lostFile).toBe(path.join(site.root, 'migration/adresses-perdues.txt'));
  expect(readFileSync(whole?.lostFile ?? '', 'utf8')).toBe(
    '/ancien/blog/\n/ancien/\n/ancien/page2/\n/ancien/feed.xml\n',
  );
});

it('tells a configuration that cannot be read', async () => {
  writeFileSync(path.join(site.root, 'old/_config.yml'), 'title: a: b\n');
  await expect(site.import()).rejects.toThrow(/_config\.yml:1 {2}cette valeur contient un deux-points/);
});

it('takes from the built page what a loop printed, and nothing where it cannot tell where it stood', async () => {
  const built = (text: string): string => `<html><body><main>${text}</main></body></html>`;
  const loop = '{% for a in site.posts %}\n- {{ a.title }}\n{% endfor %}';
  const head = '---\ntitle: Liste\nsummary: Une liste.\n---\n';
  site.put('liste.md', `${head}Avant.\n\n${loop}\n\nAprès.\n`);
  site.put(
    '_site/liste/index.html',
    built('<p>Avant.</p>\n<ul><li>Premier</li><li>Second</li></ul>\n<p>Après.</p>'),
  );
  site.put('autre.md', `${head}Avant.\n\n${loop}\n\nAprès.\n`);
  site.put('_site/autre/index.html', built('<p>Avant !</p><ul><li>Premier</li></ul><p>Après.</p>'));
  const report = await site.import();
  expect(site.read('pages/liste.mdx')).toContain('---\nAvant.\n\n- Premier\n- Second\n\nAprès.\n');
  expect(site.read('pages/liste.mdx')).not.toContain('draft');
  expect(site.read('pages/autre.mdx')).toContain('```à-reprendre');
  const notes = report.pages.find(({ input }) => input.endsWith('liste.md'))?.notes ?? [];
  expect(notes.map(({ level, line, message }) => `${level} ${line} ${message}`)).toEqual(
    [
      expect.stringMatching(/^warning 7 ce que Liquid donnait est pris de la page que Jekyll a construite/),
      expect.stringMatching(/^info 3 seo_description manquait/),
    ].reverse(),
  );
});
