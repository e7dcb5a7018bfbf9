import { stringify } from 'yaml';
import { slugify } from '@/migration/site';
import { type Note, note } from '../report';
import type { OldPage } from './documents';

/** Somebody of the old site, to be written as `content/equipe/<slug>.yml`. */
export type Person = { slug: string; text: string; notes: Note[] };

const ROLES = ['role', 'position', 'fonction', 'job', 'occupation', 'title', 'missions'];
const NAMES = ['nom', 'name', 'fullname', 'full_name', 'display_name'];
const SENTENCES = ['phrase', 'bio', 'description', 'tagline'];
const LINKS = ['uri', 'url', 'site', 'website', 'web', 'link', 'homepage', 'linkedin', 'github'];

/** `_data/authors.yml`, its people by their keys. What is no person is left out. */
export function readPeople(data: Readonly<Record<string, unknown>>): Map<string, Person> {
  const authors = data.authors ?? data.auteurs ?? data.author;
  const entries = typeof authors === 'object' && authors !== null ? Object.entries(authors) : [];
  const people = new Map<string, Person>();
  for (const [key, value] of entries) {
    if (typeof value !== 'object' || value === null) continue;
    const person = personOf(key, Object.fromEntries(Object.entries(value)), 'Rédaction');
    people.set(key, person);
  }
  return people;
}

/**
 * A person of a mapping of values. What the site has no place for is told; where nothing says what
 * they do, `role` says where they stood: among those who write, or in the team.
 */
function personOf(
  key: string,
  values: Readonly<Record<string, unknown>>,
  role: 'Rédaction' | 'Équipe',
): Person {
  const textAt = (keys: readonly string[]): string | undefined => {
    const found = keys.find((name) => typeof values[name] === 'string' && values[name] !== '');
    return found === undefined ? undefined : String(values[found]).replace(/\s+/g, ' ').trim();
  };
  const nom = textAt(NAMES) ?? key;
  const written = textAt(ROLES);
  const liens = LINKS.flatMap((name) => {
    const address = values[name];
    if (typeof address !== 'string' || !/^https:\/\/\S+$/.test(address) || !URL.canParse(address)) return [];
    return [{ libelle: new URL(address).host.replace(/^www\./, ''), adresse: address }];
  });
  const phrase = textAt(SENTENCES);
  const notes: Note[] = [];
  if (written === undefined) {
    const message = `${nom} : sa fonction n’est écrite nulle part, « ${role} » en tient lieu, corrigez « role »`;
    notes.push(note('warning', 1, message));
  }
  const used = new Set([...ROLES, ...NAMES, ...SENTENCES, ...LINKS, 'permalink', 'layout', 'redirect_from']);
  const others = Object.keys(values).filter((name) => !used.has(name));
  if (others.length > 0) {
    const list = others.map((name) => `${name} : ${JSON.stringify(values[name])}`).join(', ');
    notes.push(note('info', 1, `${nom} : ce que le site ne montre pas d’une personne est laissé (${list})`));
  }
  const text = stringify(
    {
      nom,
      role: written ?? role,
      ...(phrase !== undefined && { phrase }),
      ...(liens.length > 0 && { liens }),
    },
    { lineWidth: 0 },
  );
  return { slug: slugify(nom) || slugify(key) || 'personne', text, notes };
}

/** A person of a page of the old site, whose text the site has no place for. */
export function personOfPage({ name, data, collection, split }: OldPage): Person {
  const person = personOf(name, data, /^aut(?:hor|eur)/.test(collection) ? 'Rédaction' : 'Équipe');
  const text = split.body.trim().replace(/\s+/g, ' ');
  if (text === '') return person;
  const message = `texte qu’une personne n’a pas sur le site, laissé : ${text}`;
  return { ...person, notes: [...person.notes, note('warning', split.bodyLine, message)] };
}

/**
 * Who signs a page. Somebody whose whole name stands there, and nowhere else, joins the people; any
 * other name that nobody has is told.
 */
export function authorOf(
  { data, front }: Pick<OldPage, 'data' | 'front'>,
  people: Map<string, Person>,
): { slug?: string; note?: Note } {
  const { author } = data;
  const name = typeof author === 'object' && author !== null && 'name' in author ? author.name : author;
  if (typeof name !== 'string' || name === '') return {};
  const person =
    people.get(name) ?? [...people.values()].find(({ text }) => text.startsWith(`nom: ${name}\n`));
  if (person) return { slug: person.slug };
  if (FULL_NAME.test(name)) {
    const joined = personOf(name, { name }, 'Rédaction');
    people.set(name, joined);
    return { slug: joined.slug };
  }
  const message = `auteur « ${name} » : personne de ce nom dans _data/authors.yml, ajoutez-le à content/equipe`;
  return { note: note('info', front.lineOf('author') ?? 1, message) };
}

/** Two words or more that begin with a capital: « Zoé Lefèvre ». */
const FULL_NAME = /^\p{Lu}\S*(?: \S+)* (?:[dl][’'])?\p{Lu}\S*$/u;
