import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ImportReport, importPages } from '..';

/** An old site as a French agency leaves it. */
export const OLD_SITE: Readonly<Record<string, string>> = {
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

/** A page that lacks nothing, to be followed by its text. */
export const HEAD = '---\ntitle: Page\nsummary: Une page.\nseo_description: Une page.\n';

/** That old site on a disk, and the new one beside it. */
export class OldSite {
  readonly root = mkdtempSync(path.join(tmpdir(), 'site-'));

  constructor() {
    for (const [name, text] of Object.entries(OLD_SITE)) this.put(name, text);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  put(name: string, text: string): void {
    const file = path.join(this.root, 'old', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** A path of the new site's content. */
  content(name: string): string {
    return path.join(this.root, 'content', name);
  }

  read(name: string): string {
    return readFileSync(this.content(name), 'utf8');
  }

  import(options: Partial<Parameters<typeof importPages>[0]> = {}): Promise<ImportReport> {
    return importPages({
      input: path.join(this.root, 'old'),
      content: path.join(this.root, 'content'),
      ...options,
    });
  }
}

/** What is told of the pages whose path ends so. */
export const notesOf = (report: ImportReport, input: string): string[] =>
  report.pages
    .filter((page) => page.input.endsWith(input))
    .flatMap(({ notes }) => notes.map(({ level, line, message }) => `${level} ${line} ${message}`));
