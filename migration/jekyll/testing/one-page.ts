import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { renderBodyHtml } from '@/migration/site';
import { importPages } from '..';

/** A front matter that asks for nothing. */
export const HEAD = 'title: Cas\nsummary: Résumé.\nseo_description: Une description.\n';

/** What one page becomes: the name it is called by, its parts, what is told, what the check refuses. */
export type ImportedPage = { slug: string; front: string; body: string; notes: string[]; errors: string[] };

/** A folder with an old site in it, of which single pages are imported. */
export class OnePage {
  readonly root = mkdtempSync(path.join(tmpdir(), 'cas-'));

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  put(name: string, text: string): void {
    const file = path.join(this.root, 'old', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  async import(body: string, head = HEAD, name = 'cas.md'): Promise<ImportedPage> {
    this.put(name, `---\n${head}---\n${body}`);
    const to = path.join(this.root, 'content', 'expertises');
    const { pages } = await importPages({ input: path.join(this.root, 'old', name), to });
    const [page] = pages;
    const text = page?.output ? readFileSync(page.output, 'utf8') : '';
    const [, front = '', ...rest] = text.split(/^---\n/m);
    const notes = page?.notes.map(({ level, line, message }) => `${level} ${line} ${message}`) ?? [];
    const refused = text === '' ? [] : (await renderBodyHtml({ path: 'cas.mdx', text })).findings;
    const errors = refused.filter(({ level }) => level === 'error').map(({ rule }) => rule);
    return {
      slug: path.basename(page?.output ?? '', '.mdx'),
      front,
      body: rest.join('---\n'),
      notes,
      errors,
    };
  }
}
