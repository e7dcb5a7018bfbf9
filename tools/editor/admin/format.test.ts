import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '@/lib/content/frontmatter';
import { editYaml, isEmpty, newYaml, readYaml } from './edit-yaml';
import { dataFormat, type Entry, pageFormat } from './format';

const IMAGES = readdirSync('content/images');
const page = pageFormat(() => IMAGES);
const data = dataFormat(() => IMAGES);

const folders = readdirSync('content', { withFileTypes: true }).filter((one) => one.isDirectory());
const inFolders = folders.flatMap(({ name }) =>
  readdirSync(`content/${name}`).map((file) => `content/${name}/${file}`),
);
const files = [...inFolders, 'content/site.yml', 'content/apparence.yml'].filter((file) =>
  /\.(?:mdx|yml)$/.test(file),
);
const formatOf = (file: string) => (file.endsWith('.mdx') ? page : data);

/** Lines of `after` that are not in `before`, and the other way round. */
function differing(before: string, after: string): { added: string[]; removed: string[] } {
  const [old, edited] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < Math.min(old.length, edited.length) && old[head] === edited[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, edited.length) - head && old.at(-1 - tail) === edited.at(-1 - tail))
    tail += 1;
  return { added: edited.slice(head, edited.length - tail), removed: old.slice(head, old.length - tail) };
}

describe.each(files)('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const format = formatOf(file);

  test.each([
    ['as it is', text],
    ['with CRLF', text.replaceAll('\n', '\r\n')],
    ['with a byte-order mark', `\uFEFF${text}`],
    ['without its last line end', text.trimEnd()],
  ])('comes back to the byte, %s', (_, written) => {
    expect(format.toFile(format.fromFile(written))).toBe(written);
  });

  test('each text of it, edited, is one changed line', () => {
    const entry = format.fromFile(text);
    for (const [key, value] of Object.entries(entry)) {
      if (typeof value !== 'string' || ['_source', 'body', 'header-img', 'portrait'].includes(key)) continue;
      const edited = format.toFile({ ...entry, [key]: `${value} "relu" : #1` });
      const { added, removed } = differing(text, edited);
      expect([added.length, removed.length], key).toEqual([1, 1]);
      expect(format.fromFile(edited)[key], key).toBe(`${value} "relu" : #1`);
    }
  });
});

/** Front matter as people write it: every style of value, comments, empty lines, keys that nobody knows. */
const FRONT = `# Relu par Camille.
title: 'L’API : tout savoir'
"seo_description": "Ce qu’elle \\"fait\\"."   # à revoir

summary: Plain text, # pas une note
long: >
  Deux lignes
  pliées.

exact: |
  Une
    deux
several:
  a line
  and another
empty:
nothing: ~
count: 12
draft: true
flow: [ "un", 'deux', trois ]
block:
  - un   # le premier
  # entre deux
  - 'deux'
flat:
- a
- b
people:
  - nom: Camille
    role: "dev"   # oui
  - { nom: Ali, role: ux }
quote: { texte: "Bien", nom: 'A. B.' }
deep:
  inner:
    leaf: x
noted: | # relu
  deux
last: fin
? asked
: x
`;

/** What nobody minds in a text but YAML. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom(
    'no',
    'oui',
    '2026-11-22',
    '12',
    'null',
    '~',
    '# x',
    'a: b',
    '- x',
    '"',
    "'",
    ' x ',
    'a\nb',
    '«\u00a0x\u00a0»',
  ),
);

const texts = [
  'title',
  'seo_description',
  'summary',
  'long',
  'exact',
  'several',
  'empty',
  'nothing',
  'last',
  'new_key',
];

const eols = fc.constantFrom('\n', '\r\n');

describe('edited values', () => {
  const withEol = (text: string, eol: string): string => text.replaceAll('\n', eol);

  test('any text under any key is read as it was written, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), anyText, eols, (key, value, eol) => {
        fc.pre(!isEmpty(value));
        const yaml = withEol(FRONT, eol);
        const edited = editYaml(yaml, { [key]: value });
        expect(readYaml(edited)).toEqual({ ...readYaml(yaml), [key]: value });
        // All lines before the key's and all after its value's.
        const kept = differing(yaml, edited).removed.length;
        expect(kept).toBeLessThanOrEqual({ long: 3, exact: 3, several: 3 }[key] ?? 1);
      }),
      { numRuns: 400 },
    );
  });

  test('any lists of texts', () => {
    const list = fc.array(fc.oneof(fc.constantFrom('un', 'deux', 'trois', 'a', 'b'), anyText), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.constantFrom('flow', 'block', 'flat', 'new_list'), list, eols, (key, value, eol) => {
        fc.pre(!value.some(isEmpty));
        const yaml = withEol(FRONT, eol);
        expect(readYaml(editYaml(yaml, { [key]: value }))).toEqual({ ...readYaml(yaml), [key]: value });
      }),
      { numRuns: 400 },
    );
  });

  test('any lists of mappings', () => {
    const person = fc.record({ nom: fc.oneof(fc.constantFrom('Camille', 'Ali'), anyText), role: anyText });
    fc.assert(
      fc.property(
        fc.constantFrom('people', 'new_people'),
        fc.array(person, { minLength: 1, maxLength: 4 }),
        eols,
        (key, value, eol) => {
          const yaml = withEol(FRONT, eol);
          expect(readYaml(editYaml(yaml, { [key]: value }))).toEqual({ ...readYaml(yaml), [key]: value });
        },
      ),
      { numRuns: 300 },
    );
  });

  test('any values of mappings, added, changed and taken away', () => {
    const value = fc.record({
      texte: anyText,
      nom: fc.option(anyText, { nil: '' }),
      role: fc.option(anyText, { nil: '' }),
    });
    fc.assert(
      fc.property(fc.constantFrom('quote', 'new_quote'), value, eols, (key, wanted, eol) => {
        const yaml = withEol(FRONT, eol);
        const said = Object.fromEntries(Object.entries(wanted).filter(([, one]) => !isEmpty(one)));
        expect(readYaml(editYaml(yaml, { [key]: wanted }))).toEqual({ ...readYaml(yaml), [key]: said });
      }),
      { numRuns: 300 },
    );
  });

  test('a key that says nothing any more goes with its line', () => {
    const whole = readYaml(FRONT) ?? {};
    for (const key of Object.keys(whole)) {
      if (isEmpty(whole[key])) continue;
      const edited = editYaml(FRONT, { [key]: '' });
      const { [key]: _, ...rest } = whole;
      expect(readYaml(edited), key).toEqual(rest);
      expect(differing(FRONT, edited).added, key).toEqual([]);
    }
  });

  test('a new file holds what it was made of', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z_]+$/), fc.oneof(anyText, fc.integer(), fc.array(anyText))),
        (entry) => {
          const said = Object.fromEntries(Object.entries(entry).filter(([, value]) => !isEmpty(value)));
          expect(readYaml(newYaml(entry))).toEqual(said);
        },
      ),
    );
  });
});

test.each([
  ['one item more', { block: ['un', 'deux', 'trois'] }, ['  - "trois"'], []],
  ['one item less', { block: ['deux'] }, [], ['  - un   # le premier', '  # entre deux']],
  ['one item changed', { block: ['un', 'trois'] }, ["  - 'trois'"], ["  - 'deux'"]],
  [
    'one key of an item',
    {
      people: [
        { nom: 'Camille', role: 'ux' },
        { nom: 'Ali', role: 'ux' },
      ],
    },
    ['    role: "ux"   # oui'],
    ['    role: "dev"   # oui'],
  ],
  ['an inner value', { deep: { inner: { leaf: 'y' } } }, ['    leaf: "y"'], ['    leaf: x']],
  ['an inner key', { deep: { inner: { other: 'y' } } }, ['    other: "y"'], []],
  ['a number', { count: 13 }, ['count: 13'], ['count: 12']],
  ['a draft published', { draft: false }, [], ['draft: true']],
  ['a text with a note on its sign', { noted: 'un' }, ['noted: "un" # relu'], ['noted: | # relu', '  deux']],
  ['a key with its own sign', { asked: '' }, [], ['? asked', ': x']],
])('%s', (_, wanted, added, removed) => {
  expect(differing(FRONT, editYaml(FRONT, wanted))).toEqual({ added, removed });
});

test('a value that others repeat is not changed behind their back', () => {
  const yaml = 'title: &t "A"\nsummary: *t\n';
  expect(() => editYaml(yaml, { title: 'B', summary: 'A' })).toThrow(
    'la clé « summary » ne peut pas être changée ici sans toucher au reste de l’en-tête : changez-la dans le fichier.',
  );
});

describe('a page', () => {
  const source = '---\ntitle: "A"\nheader-img: inspiration-5\n---\r\nUn.\r\nDeux.\nTrois.\r\n';

  test('keeps the ends of the lines that were not edited', () => {
    const entry = page.fromFile(source);
    expect(page.toFile({ ...entry, body: 'Un.\nDeux !\nTrois.\n' })).toBe(
      source.replace('Deux.\n', 'Deux !\r\n'),
    );
  });

  test('has its image by its address in the form, and by its name in the file', () => {
    const entry = page.fromFile(source);
    const name = IMAGES.find((image) => image.startsWith('inspiration-5.'));
    const other = IMAGES.find((image) => image.startsWith('inspiration-3.'));
    expect(entry['header-img']).toBe(`/content/images/${name}`);
    expect(page.toFile({ ...entry, 'header-img': `/content/images/${other}` })).toBe(
      source.replace('header-img: inspiration-5', 'header-img: "inspiration-3"'),
    );
  });

  test('is no draft because it does not say so', () => {
    expect(page.fromFile(source).draft).toBe(false);
    expect(page.toFile({ ...page.fromFile(source), draft: true })).toBe(
      source.replace('inspiration-5\n', 'inspiration-5\ndraft: true\n'),
    );
  });

  test('is no longer one when its editor says so, and not because the key cannot be read', () => {
    const unclear = source.replace('title:', 'draft: oui\ntitle:');
    const entry = page.fromFile(unclear);
    expect(page.toFile(entry)).toBe(unclear);
    expect(page.toFile({ ...entry, title: 'B' })).toBe(unclear.replace('"A"', '"B"'));
  });

  test.each(['\n', '\r\n'])('without a text gets one under its front matter (%j)', (eol) => {
    const empty = ['---', 'title: "A"', '---'].join(eol);
    expect(page.toFile({ ...page.fromFile(empty), body: 'Un.' })).toBe(`${empty}${eol}Un.`);
  });

  test('keeps an image of its text that it names with the folder', () => {
    const named = `${source}![Un plan](/content/images/plan.png)\n`;
    const entry = page.fromFile(named);
    expect(page.toFile(entry)).toBe(named);
    expect(page.toFile({ ...entry, body: `${entry.body}Fin.\n` })).toBe(`${named}Fin.\r\n`);
  });

  test('names the images of its text without their folder', () => {
    const entry = page.fromFile(source);
    const body = `${entry.body}\n![Un plan](/content/images/plan.png)\n`;
    expect(page.toFile({ ...entry, body })).toContain('![Un plan](plan.png)');
  });

  test.each([
    'sans en-tête\n',
    '---\ntitle: *x\n---\nTexte.\n',
    '---\n<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> b\n---\n',
    '---\ntitle: "A"\nTexte.\n',
  ])('whose front matter cannot be read is one text, of which nothing is lost (%#)', (broken) => {
    const entry = page.fromFile(broken);
    expect(entry.body).toBe(broken);
    expect(page.toFile({ ...entry, summary: 'perdu ?' })).toBe(broken);
    expect(page.toFile({ ...entry, body: '---\ntitle: "A"\n---\n' })).toBe('---\ntitle: "A"\n---\n');
  });

  test('that is new is read by the site as it was filled in', () => {
    const entry: Entry = {
      title: 'L’API',
      summary: 'A : b',
      draft: true,
      related: ['ux'],
      'header-img': '',
      body: 'Texte.',
    };
    const text = page.toFile(entry);
    expect(text).toBe('---\ntitle: "L’API"\nsummary: "A : b"\ndraft: true\nrelated: ["ux"]\n---\n\nTexte.\n');
    expect(readFrontMatter({ file: 'x.mdx', text }).value?.data).toEqual({
      title: 'L’API',
      summary: 'A : b',
      draft: true,
      related: ['ux'],
    });
  });
});

describe('a file of data', () => {
  test('that cannot be read stays as it is, and what is filled in is refused rather than lost', () => {
    const broken = 'nom: A\n<<<<<<< HEAD\nrole: b\n';
    const entry = data.fromFile(broken);
    expect(data.toFile({ ...entry, nom: '', liens: [] })).toBe(broken);
    expect(() => data.toFile({ ...entry, nom: 'B' })).toThrow('ce fichier ne peut pas être lu');
  });

  test('of comments without a last line end gets its first key on a line of its own', () => {
    expect(data.toFile({ ...data.fromFile('# Rien encore'), nom: 'A' })).toBe('# Rien encore\nnom: "A"\n');
  });
});

test('white space that Sveltia takes off the ends of what it saves is not lost', () => {
  const source = '---\ntitle: " A "\nsummary: B\n---\n\n\n    code\n\nTexte.\n\n';
  const trimmed = (entry: Entry): Entry =>
    Object.fromEntries(
      Object.entries(entry).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]),
    );
  const entry = trimmed(page.fromFile(source));
  expect(page.toFile(entry)).toBe(source);
  expect(page.toFile({ ...entry, summary: 'C' })).toBe(source.replace('summary: B', 'summary: "C"'));
});
