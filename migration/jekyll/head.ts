import { type Document, isScalar, type YAMLMap } from 'yaml';
import { DESCRIPTIONS, groupsOf, KNOWN, SUMMARIES, sectorOf, yearOf } from './head-keys';
import { cleanFront } from './head-text';
import type { Placed } from './old-site/destinations';
import { plainWords } from './plain-words';
import { type DraftReason, type Note, note } from './report';

/** What the front matter of a page is written with. */
export type HeadFacts = {
  /** Old addresses that lead to it, as the site takes them. */
  redirects: readonly string[];
  /** The first words of its text, for want of a summary. */
  excerpt: string | undefined;
  /** Who signs it, by the name of a file of `content/equipe`. */
  author: string | undefined;
  /** The old site's settings, for its home page; else nothing. */
  site: Readonly<Record<string, unknown>>;
  /** What waits for a hand in its text. */
  unfinished: readonly DraftReason[];
  /** Nothing stands under its front matter: its layout wrote the page. */
  isEmpty: boolean;
};

/** A front matter, and why it makes its page a draft. */
export type Head = { text: string; notes: Note[]; draft: DraftReason[] };

/** The front matter of the new page, its untouched keys as the author typed them. */
export function writeHead(placed: Placed, facts: HeadFacts): Head {
  const head = new HeadWriter(placed, facts);
  head.fill();
  return { text: head.toString(), notes: head.notes, draft: head.draft };
}

class HeadWriter {
  readonly notes: Note[] = [];
  readonly draft: DraftReason[] = [];
  readonly #placed: Placed;
  readonly #facts: HeadFacts;
  readonly #document: Document;
  readonly #map: YAMLMap;
  /** Keys whose text went into another one. */
  readonly #moved = new Set<string>();

  constructor(placed: Placed, facts: HeadFacts) {
    this.#placed = placed;
    this.#facts = facts;
    this.#document = placed.page.front.document;
    this.#map = placed.page.front.map;
  }

  fill(): void {
    if (this.#placed.page.split.yaml === undefined) {
      this.#tell('warning', 'pas d’en-tête entre deux lignes « --- » : relisez celui que la page a reçu');
    }
    this.notes.push(...cleanFront(this.#placed.page.front));
    this.#title();
    this.#descriptions();
    this.#address();
    this.#ownKeys();
    this.#draft();
    this.#tellUnknown();
  }

  toString(): string {
    const text = this.#document.toString({ lineWidth: 0, flowCollectionPadding: false });
    return `---\n${text.trim() === '{}' ? '' : text.replace(/\n*$/, '\n')}---\n`;
  }

  #tell(level: Note['level'], message: string, key?: string): void {
    this.notes.push(note(level, (key && this.#placed.page.front.lineOf(key)) || 1, message));
  }

  #text(key: string): string | undefined {
    const value = this.#map.get(key);
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  }

  #set(key: string, value: unknown): void {
    this.#map.set(key, this.#document.createNode(value));
  }

  #title(): void {
    if (this.#text('title') !== undefined) return;
    const { name, relative } = this.#placed.page;
    const folder = relative.split('/').at(-2) ?? name;
    const words = (name === 'index' ? folder : name).replace(/[-_]+/g, ' ').trim();
    const named = this.#siteText('title');
    this.#set('title', named ?? words.charAt(0).toUpperCase() + words.slice(1));
    const origin = named === undefined ? 'du nom du fichier' : 'de _config.yml';
    this.#tell('warning', `« title » manque dans l’en-tête : repris ${origin}, écrivez le vrai titre`);
  }

  #siteText(key: string): string | undefined {
    const value = this.#facts.site[key];
    return typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : undefined;
  }

  #descriptions(): void {
    const given = (keys: readonly string[]): string | undefined =>
      keys.find((key) => this.#text(key) !== undefined);
    const description = this.#text('seo_description') === undefined ? given(DESCRIPTIONS) : undefined;
    if (description !== undefined) this.#move(description, 'seo_description');
    const summary = this.#text('summary') === undefined ? given(SUMMARIES) : undefined;
    if (summary !== undefined) this.#move(summary, 'summary');
    for (const key of this.#moved) this.#map.delete(key);
    if (this.#text('summary') === undefined) {
      const own = this.#text('seo_description') ?? (this.#facts.excerpt && plainWords(this.#facts.excerpt));
      const borrowed = own ?? this.#siteText('description') ?? this.#text('title');
      if (borrowed === undefined) {
        this.#tell('warning', '« summary » manque dans l’en-tête : ajoutez-le, le site le demande');
      } else {
        this.#set('summary', borrowed);
        const origin =
          this.#text('seo_description') !== undefined
            ? 'de seo_description'
            : own !== undefined
              ? 'des premiers mots du texte'
              : this.#siteText('description') !== undefined
                ? 'de _config.yml'
                : 'du titre';
        this.#tell('warning', `« summary » manque dans l’en-tête : repris ${origin}, relisez-le`);
      }
    }
    const fallback = this.#text('summary');
    if (this.#text('seo_description') !== undefined || fallback === undefined) return;
    this.#set('seo_description', fallback);
    this.#tell(
      'info',
      'seo_description manquait : reprise de summary, 50 à 160 caractères sont bienvenus',
      'summary',
    );
  }

  /** A text that the site keeps under another key, on one line and without HTML. */
  #move(from: string, to: string): void {
    const value = (this.#text(from) ?? '')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (value === '') return;
    this.#set(to, value);
    this.#moved.add(from);
    this.#tell('info', `clé « ${from} » : le site la nomme « ${to} »`, from);
  }

  /**
   * The page's place: its old address where that is the new one, else the new one that the old
   * leads to.
   */
  #address(): void {
    const { page, href } = this.#placed;
    const old = this.#text('permalink');
    if (old !== undefined && old !== href) {
      this.#set('permalink', href);
      const leads = this.#facts.redirects.length > 0 ? ', l’ancienne y mène par redirect_from' : '';
      this.#tell('info', `adresse « ${old} » : la page passe à « ${href} »${leads}`, 'permalink');
    }
    if (this.#placed.wanted !== undefined) {
      this.#tell(
        'warning',
        `deux pages s’appelleraient « ${this.#placed.wanted} » : celle-ci est « ${href} », donnez-lui un meilleur nom`,
        'permalink',
      );
    }
    const written: unknown = page.data.redirect_from;
    const { redirects } = this.#facts;
    const isSame = JSON.stringify([written].flat()) === JSON.stringify(redirects) && Array.isArray(written);
    if (redirects.length === 0) this.#map.delete('redirect_from');
    else if (!isSame) this.#set('redirect_from', redirects);
  }

  #ownKeys(): void {
    const { destination, page } = this.#placed;
    if (destination.kind === 'articles') {
      if (page.date !== undefined) this.#set('date', page.date);
      if (this.#facts.author !== undefined) {
        this.#set('auteur', this.#facts.author);
        this.#map.delete('author');
      }
    } else if (destination.kind === 'realisations') {
      this.#borrowYear();
      this.#borrowSector();
      for (const key of ['secteur', 'annee']) {
        if (this.#map.get(key) === undefined || this.#map.get(key) === null) {
          this.#tell('warning', `« ${key} » manque : une réalisation le demande, la page reste un brouillon`);
        }
      }
    }
    const changed = /^\d{4}-\d{2}-\d{2}/.exec(String(page.data.last_modified_at ?? ''))?.[0];
    if (changed !== undefined && this.#map.get('updated') === undefined) {
      this.#set('updated', changed);
      this.#map.delete('last_modified_at');
    }
    for (const { label, list } of groupsOf(page)) {
      this.#tell('info', `${label} : ${list.join(', ')} ; le site n’en a pas`);
    }
  }

  #borrowYear(): void {
    if (this.#map.get('annee') !== undefined) return;
    const { key, year } = yearOf(this.#placed.page);
    if (year !== undefined) this.#set('annee', year);
    if (key !== undefined) this.#map.delete(key);
  }

  #borrowSector(): void {
    const found = this.#text('secteur') === undefined ? sectorOf(this.#placed.page) : undefined;
    if (!found) return;
    this.#set('secteur', plainWords(found.words));
    const origin = `repris de « ${found.key} » (${found.words}), relisez-le`;
    this.#tell('warning', `« secteur » manque : ${origin}`, found.key);
  }

  #draft(): void {
    const { page, destination } = this.#placed;
    const lacks = (key: string): boolean => this.#map.get(key) === undefined || this.#map.get(key) === null;
    if (destination.kind === 'articles' && lacks('date')) {
      this.#tell('warning', '« date » manque : un article le demande, la page reste un brouillon');
    }
    const isHidden =
      page.data.published === false || page.data.draft === true || page.collection === 'drafts';
    const isMissing =
      (destination.kind === 'articles' && lacks('date')) ||
      (destination.kind === 'realisations' && (lacks('secteur') || lacks('annee')));
    this.draft.push(
      ...(isHidden ? (['hidden'] as const) : []),
      ...this.#facts.unfinished,
      ...(this.#facts.isEmpty ? (['layout'] as const) : []),
      ...(isMissing ? (['missing'] as const) : []),
    );
    if (this.#map.has('published')) this.#map.delete('published');
    if (this.#facts.isEmpty) {
      this.#tell(
        'warning',
        'page sans texte, que son gabarit remplissait : elle reste un brouillon, écrivez-la',
      );
    }
    if (this.draft.length > 0) this.#set('draft', true);
    else if (this.#map.has('draft') && this.#map.get('draft') !== false) this.#map.delete('draft');
  }

  #tellUnknown(): void {
    const names = this.#map.items.map(({ key }) => String(isScalar(key) ? key.value : key));
    const unknown = names.filter((name) => !KNOWN.has(name));
    const [first] = unknown;
    if (first === undefined) return;
    const list = unknown.map((name) => `« ${name} »`).join(', ');
    this.#tell('info', `sans effet sur le site : ${list} ; gardé, retirez ce qui ne sert pas`, first);
  }
}
