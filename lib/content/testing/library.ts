import { sortedPages } from '../content';
import { KINDS, type KindName, type PageOf } from '../kinds';
import type { Library } from '../library';
import type { Page } from '../page';
import { readPageFile } from '../page-file';
import type { Site } from '../site-schema';

/** An agency that is nobody's. */
export const TEST_SITE: Site = {
  name: 'Dupont & Filles',
  url: 'https://exemple.fr',
  description: 'Des sites <simples>.',
  email: 'a@exemple.fr',
  telephone: '+33 1 99 00 12 34',
  address: { street: '1 rue A', postal_code: '75011', city: 'Paris' },
  company: { name: 'Dupont', form: 'SARL', siren: '000 000 000', rcs: 'Paris' },
  publication_director: 'A. Dupont',
  host: { name: 'H', address: '2 rue B', telephone: '+33 1 99 00 56 78' },
  navigation: [{ label: 'Expertises', href: '/expertises.html' }],
  call_to_action: { title: 'A', text: 'B', button: 'C' },
};

/** What the front matter of any page needs. */
const FRONT = { title: 'Titre', seo_description: 'Une description.', summary: 'Un résumé.' };

/** A page's file with this front matter, read as the site reads it. */
export const testFile = (kind: KindName, slug: string, front: object = {}, text = '') =>
  readPageFile(
    KINDS[kind],
    {
      file: `${KINDS[kind].folder}/${slug}.mdx`,
      bytes: Buffer.from(`---\n${JSON.stringify(front)}\n---\n${text}`),
    },
    ['inspiration-5.png'],
  );

/** A page of a kind, valid but for what `front` says otherwise. @throws where it is not. */
export function testPage<K extends KindName>(kind: K, slug: string, front: object = {}): PageOf<K> {
  const { page, findings } = testFile(kind, slug, { ...FRONT, ...front });
  if (!page) throw new Error(findings.map(({ message }) => message).join('\n'));
  // Made by the kind that was asked for.
  return page as PageOf<K>;
}

/** A library of these pages. */
export const testLibrary = (...pages: Page[]): Library => ({
  site: TEST_SITE,
  pages: sortedPages(pages),
  data: { equipe: [] },
});
