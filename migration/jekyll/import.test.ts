import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importPages, isClean } from '.';

const HEAD = 'title: Un titre\nsummary: Un résumé\nseo_description: Une description\n';
const page = (body: string, head = HEAD): string => `---\n${head}---\n${body}`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'import-'));
  mkdirSync(path.join(root, 'jekyll'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(name: string, text: string | Uint8Array): string {
  const file = path.join(root, 'jekyll', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}
const run = (options: Partial<Parameters<typeof importPages>[0]> = {}) =>
  importPages({ input: path.join(root, 'jekyll'), to: path.join(root, 'content', 'expertises'), ...options });
const output = (slug: string): string => path.join(root, 'content', 'expertises', `${slug}.mdx`);
const told = (report: Awaited<ReturnType<typeof run>>): string[] =>
  report.pages.flatMap(({ notes }) => notes.map(({ level, line, message }) => `${level} ${line} ${message}`));

describe('the page the agency began with', () => {
  const seed = path.join(import.meta.dirname, 'fixtures/pages/developpeur-back-end.md');

  it('imports with no note', async () => {
    mkdirSync(path.join(root, 'assets'));
    writeFileSync(path.join(root, 'assets/inspiration-5.png'), 'octets');
    const report = await run({ input: seed, assets: path.join(root, 'assets') });
    expect(told(report)).toEqual([]);
    expect(isClean(report)).toBe(true);
    expect(report.counts.droppedClasses).toEqual({ 'my-5': 5, 'mt-5': 3 });
    await expect(readFileSync(output('developpeur-back-end'), 'utf8')).toMatchFileSnapshot(
      path.join(import.meta.dirname, 'fixtures/pages/developpeur-back-end.mdx'),
    );
  });
});

describe('writing', () => {
  it('writes nothing in a dry run, and reports the same', async () => {
    put('a.md', page('Un texte.'));
    const dry = await run({ dryRun: true });
    expect(existsSync(path.join(root, 'content'))).toBe(false);
    expect(await run()).toEqual(dry);
    expect(existsSync(output('a'))).toBe(true);
  });

  it('changes nothing the second time', async () => {
    put('a.md', page('Un texte.\n{: .lead}'));
    await run();
    const first = readFileSync(output('a'), 'utf8');
    const second = await run();
    expect(second.counts).toMatchObject({ written: 0, unchanged: 1 });
    expect(readFileSync(output('a'), 'utf8')).toBe(first);
  });

  it('does not overwrite a page that it did not write, unless forced', async () => {
    put('a.md', page('Un texte.'));
    mkdirSync(path.dirname(output('a')), { recursive: true });
    writeFileSync(output('a'), 'retouché');
    const report = await run();
    expect(report.counts).toMatchObject({ refused: 1, errors: 1 });
    expect(isClean(report)).toBe(false);
    expect(readFileSync(output('a'), 'utf8')).toBe('retouché');
    await run({ force: true });
    expect(readFileSync(output('a'), 'utf8')).toContain('Un texte.');
  });

  it('writes again what nobody touched, and leaves what an editor changed', async () => {
    put('a.md', page('Un texte.'));
    put('b.md', page('Un texte.'));
    await run();
    writeFileSync(output('a'), 'retouché');
    put('a.md', page('Un autre texte.'));
    put('b.md', page('Un autre texte.'));
    const report = await run();
    expect(report.counts).toMatchObject({ written: 1, edited: 1, errors: 0, warnings: 0 });
    expect(told(report)).toEqual([expect.stringMatching(/^info 1 .*a\.mdx a été retouchée depuis/)]);
    expect(readFileSync(output('a'), 'utf8')).toBe('retouché');
    expect(readFileSync(output('b'), 'utf8')).toContain('Un autre texte.');
  });

  it('gives two pages that want one name two names, and tells', async () => {
    put('a.md', page('Premier.', `${HEAD}permalink: /expertises/seo.html\n`));
    put('b.md', page('Second.', `${HEAD}permalink: /expertises/seo.html\n`));
    const report = await run();
    expect(told(report)).toEqual([
      expect.stringMatching(/^warning 5 adresse « \/expertises\/seo\.html » déjà prise par .*a\.md/),
      expect.stringMatching(/^warning 5 deux pages s’appelleraient « seo » : celle-ci est/),
      expect.stringMatching(/^info 5 adresse « \/expertises\/seo\.html » : la page passe à/),
    ]);
    expect(readFileSync(output('seo'), 'utf8')).toContain('Premier.');
    expect(readFileSync(output('expertises-seo'), 'utf8')).toContain('Second.');
  });
});

describe('front matter', () => {
  it('keeps the keys in their order, as typed', async () => {
    put(
      'a.md',
      page(
        '',
        'layout: expertises\ntitle: "L\'été"\nsummary: Résumé\nseo_description: D\nfooter_cta: Oui ?\n',
      ),
    );
    await run();
    expect(readFileSync(output('a'), 'utf8')).toBe(
      '---\nlayout: expertises\ntitle: "L\'été"\nsummary: Résumé\nseo_description: D\nfooter_cta: Oui ?\n---\n',
    );
  });

  it('takes a missing description from the summary, and tells', async () => {
    put('a.md', page('', 'title: T\nsummary: Un résumé\n'));
    const report = await run();
    expect(told(report)).toEqual([expect.stringMatching(/^info 3 seo_description manquait/)]);
    expect(readFileSync(output('a'), 'utf8')).toContain('seo_description: Un résumé');
  });

  it('gives a page from elsewhere a new address, and keeps the old', async () => {
    put('a.md', page('', `${HEAD}permalink: /services/Référencement/\n`));
    const report = await run();
    expect(told(report)).toEqual([expect.stringContaining('/expertises/referencement.html')]);
    expect(readFileSync(output('referencement'), 'utf8')).toContain(
      'permalink: /expertises/referencement.html\nredirect_from:\n  - /services/Référencement/\n',
    );
  });

  it('asks for what the site needs', async () => {
    put('a.md', page('', 'seo_description: D\n'));
    expect(told(await run()).filter((line) => line.startsWith('warning'))).toHaveLength(2);
  });
});

describe('images and links', () => {
  it('copies the images it finds and tells those it does not', async () => {
    put('img/photo.jpg', 'octets');
    put('a.md', page('![Photo](/img/photo.jpg)\n\n![Autre](/img/absente.jpg)\n'));
    const report = await run();
    expect(told(report)).toEqual([
      expect.stringMatching(/^warning 8 image introuvable : « \/img\/absente\.jpg »/),
    ]);
    expect(readFileSync(output('a'), 'utf8')).toContain('![Photo](photo.jpg)');
    expect(readFileSync(path.join(root, 'content/images/photo.jpg'), 'utf8')).toBe('octets');
  });

  it('looks for images where it is told to', async () => {
    mkdirSync(path.join(root, 'assets/deep'), { recursive: true });
    writeFileSync(path.join(root, 'assets/deep/photo.jpg'), 'octets');
    put('a.md', page('![Photo](/ailleurs/photo.jpg)\n'));
    expect(told(await run({ assets: path.join(root, 'assets') }))).toEqual([]);
  });

  it('tells links to pages that are not imported', async () => {
    put(
      'a.md',
      page('[b](/expertises/b.html) [c](c.html) [d](/contact.html) [e](https://exemple.fr/x.html) [f](#g)\n'),
    );
    put('b.md', page('Un texte.'));
    expect(told(await run())).toEqual([
      expect.stringContaining('lien vers « c.html »'),
      expect.stringContaining('lien vers « #g », une ancre que la page n’a pas'),
    ]);
  });
});

describe('what has no equal', () => {
  it('makes a draft that holds it as it was', async () => {
    put('a.md', page('Du texte.\n\nUn {{ site.title }} ici.\n'));
    const report = await run();
    expect(told(report)).toEqual([expect.stringMatching(/^warning 8 Liquid « {{ site\.title }} »/)]);
    const text = readFileSync(output('a'), 'utf8');
    expect(text).toContain('draft: true');
    expect(text).toContain('```à-reprendre\nUn {{ site.title }} ici.\n```');
    expect(report.counts.drafts).toBe(1);
  });

  it('goes on after a file that cannot be read', async () => {
    put('a.md', new Uint8Array([0xff, 0xfe, 0x00]));
    put('b.md', page('x', 'title: [\n'));
    put('c.md', new Uint8Array([0x63, 0xe9]));
    put('d.md', page('Un texte.'));
    const report = await run();
    expect(report.counts).toMatchObject({ files: 4, failed: 3, written: 1 });
    expect(existsSync(output('d'))).toBe(true);
  });
});

describe('the command', () => {
  const script = path.join(import.meta.dirname, '../bin/import.ts');
  const command = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', script, ...args], { encoding: 'utf8' });
  const to = (): string[] => ['--to', path.join(root, 'content', 'expertises')];

  it('exits with 0 only when nothing needs a hand, and reports in JSON', () => {
    const file = put('a.md', page('Un texte.'));
    const clean = command(file, ...to(), '--format', 'json');
    expect(clean.status).toBe(0);
    expect(JSON.parse(clean.stdout)).toMatchObject({ pages: [{ notes: [] }], counts: { written: 1 } });
    const unclean = command(put('b.md', page('{{ x }}')), ...to());
    expect(unclean.status).toBe(1);
    expect(unclean.stdout).toContain('1 avertissement');
    expect(command('absent.md').status).toBe(2);
    const unknown = command(root, '--map', 'offres=offres');
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('un de ces noms : pages, expertises, realisations, articles');
  });
});
