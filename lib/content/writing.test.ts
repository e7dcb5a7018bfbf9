import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'ecriture-'));
  cpSync('content', path.join(root, 'content'), { recursive: true });
  rmSync(path.join(root, 'content/expertises'), { recursive: true });
  mkdirSync(path.join(root, 'content/expertises'));
  save('publiee', 'Publiée');
  save('brouillon', 'Brouillon', 'draft: true');
  vi.spyOn(process, 'cwd').mockReturnValue(root);
  vi.resetModules();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

function save(slug: string, title: string, ...keys: string[]): void {
  write(`expertises/${slug}.mdx`, title, ...keys);
}

function write(file: string, title: string, ...keys: string[]): void {
  const front = [
    `title: "${title}"`,
    'seo_description: "Une description."',
    'summary: "Un résumé."',
    ...keys,
  ];
  writeFileSync(path.join(root, 'content', file), ['---', ...front, '---', ''].join('\n'));
}

const titles = async (): Promise<string[]> => {
  const { getPages } = await import('.');
  return getPages('expertises').map(({ title }) => title);
};

describe.each(['production', 'test'])('in a build (%s)', (mode) => {
  beforeEach(() => vi.stubEnv('NODE_ENV', mode));

  test('a draft is nowhere', async () => {
    expect(await titles()).toEqual(['Publiée']);
    const { getPage } = await import('.');
    expect(getPage('expertises', 'brouillon')).toBeNull();
  });

  test('a mistake is an error that tells its line', async () => {
    save('publiee', 'Publiée', 'updated: "hier"');
    await expect(titles()).rejects.toThrow('content/expertises/publiee.mdx:5:10  erreur  la clé « updated »');
  });
});

describe('while somebody writes', () => {
  beforeEach(() => vi.stubEnv('NODE_ENV', 'development'));

  test('drafts are there, and what is saved shows', async () => {
    expect(await titles()).toEqual(['Brouillon', 'Publiée']);
    save('publiee', 'Changée');
    save('nouvelle', 'Nouvelle');
    expect(await titles()).toEqual(['Brouillon', 'Changée', 'Nouvelle']);
  });

  test('what is not published yet says so', async () => {
    write('articles/demain.mdx', 'Demain', 'date: "2999-01-01"');
    write('articles/hier.mdx', 'Hier', 'date: "2020-01-01"');
    const { getPage } = await import('.');
    expect(getPage('expertises', 'brouillon')?.mark).toBe('Brouillon');
    expect(getPage('expertises', 'publiee')?.mark).toBeUndefined();
    expect(getPage('articles', 'demain')?.mark).toBe('Paraît le 1er\u00a0janvier\u00a02999');
    expect(getPage('articles', 'hier')?.mark).toBeUndefined();
  });

  test('a page with a mistake stays as it last was, until it is mended or gone', async () => {
    expect(await titles()).toEqual(['Brouillon', 'Publiée']);
    save('publiee', 'Fautive', 'updated: "hier"');
    expect(await titles()).toEqual(['Brouillon', 'Publiée']);
    save('publiee', 'Réparée');
    expect(await titles()).toEqual(['Brouillon', 'Réparée']);
    rmSync(path.join(root, 'content/expertises/publiee.mdx'));
    expect(await titles()).toEqual(['Brouillon']);
  });

  test('so does the site itself', async () => {
    const { getSite } = await import('.');
    const { name } = getSite();
    writeFileSync(path.join(root, 'content/site.yml'), 'name: "');
    expect(getSite().name).toBe(name);
  });
});
