import { expect, test } from 'vitest';
import { KINDS, readPageFile } from '@/migration/site';
import { compareAddresses } from './compare';
import { knownAddresses } from './known';

function page(address: string, data: object = {}) {
  const slug = address === '/' ? 'accueil' : address.slice(address.lastIndexOf('/') + 1, -'.html'.length);
  const kind = address.startsWith('/expertises/') ? KINDS.expertises : KINDS.pages;
  const source = `---\n${JSON.stringify(data)}\n---\n`;
  return readPageFile(kind, { file: `content/${slug}.mdx`, bytes: Buffer.from(source) }, []);
}

const PAGES = [
  page('/'),
  page('/contact.html'),
  page('/expertises.html', { redirect_from: ['/services.html', '/m%C3%A9tiers.html'] }),
  page('/expertises/developpeur-back-end.html'),
  page('/expertises/developpeur-full-stack.html'),
  page('/expertises/projet.html', { draft: true, redirect_from: ['/brouillon.html'] }),
];
const SITE = {
  origin: 'https://www.exemple.fr',
  pages: PAGES,
  known: knownAddresses(PAGES, new Set(['/feed.xml', '/icon.svg'])),
};

const compare = (...addresses: string[]) =>
  compareAddresses(
    addresses.map((address, index) => ({ address, file: 'liste', line: index + 1 })),
    SITE,
  );

const lost = (...addresses: string[]) =>
  compare(...addresses).missing.map((one) =>
    'target' in one
      ? `${one.path} → ${one.target.href}${one.isAlike ? '' : ' ?'}`
      : `${one.path} : ${one.todo}`,
  );

test('what the server answers is not missing, however it is written', () => {
  const { counts, missing, remarks } = compare(
    '/',
    '/index.html',
    '/accueil',
    'http://exemple.fr/contact',
    'https://www.exemple.fr/contact/',
    '/contact.html?utm_source=x#top',
    '/expertises/developpeur%2Dback-end.html',
    '/services.html',
    '/métiers.html',
    '/feed.xml',
    '/contact.md',
  );
  expect({ missing, remarks }).toEqual({ missing: [], remarks: [] });
  expect(counts).toEqual({ compared: 11, page: 3, redirect: 6, file: 2, harmless: 0, missing: 0 });
});

test('the same path is told once, where it was first read', () => {
  expect(compare('/a?x=1', 'https://www.exemple.fr/a?x=2').missing).toMatchObject([{ path: '/a', line: 1 }]);
});

test('what the server does not answer leads to the page with the nearest name', () => {
  expect(
    lost(
      '/expertises/back-end.html',
      '/blog/2019/01/developpeur-fullstack/',
      '/Contact.html',
      '/contact/index.html',
      '/expertises/index.html',
      '/services',
      '/expertises/projet.html',
      '/brouillon.html',
    ),
  ).toMatchInlineSnapshot(`
    [
      "/expertises/back-end.html → /expertises/developpeur-back-end.html",
      "/blog/2019/01/developpeur-fullstack/ → /expertises/developpeur-full-stack.html",
      "/Contact.html → /contact.html",
      "/contact/index.html → /contact.html",
      "/expertises/index.html → /expertises.html",
      "/services → /expertises.html",
      "/expertises/projet.html → /expertises.html ?",
      "/brouillon.html → / ?",
    ]
  `);
});

test('a file is not redirected to a page', () => {
  expect(lost('/assets/Plaquette%202019.pdf')).toEqual([
    '/assets/Plaquette 2019.pdf : c’est un fichier : s’il sert encore, déposez-le dans « public/assets/Plaquette 2019.pdf ».',
  ]);
});

test('what Jekyll made for itself is a remark', () => {
  const { counts, remarks } = compare('/assets/main.css', '/404.html', '/atom.xml', '/blog/feed/');
  expect(counts).toMatchObject({ compared: 4, harmless: 4, missing: 0 });
  expect(remarks.map(({ line, message }) => `${line} ${message}`)).toMatchInlineSnapshot(`
    [
      "1 un fichier de l’ancien habillage : aucune page n’en a plus besoin, rien à faire.",
      "2 la page d’erreur de l’ancien site : le nouveau a la sienne, rien à faire.",
      "3 un ancien flux : le nouveau est « /feed.xml », faites-y mener cette adresse chez votre hébergeur pour ne perdre aucun abonné.",
      "4 un ancien flux : le nouveau est « /feed.xml », faites-y mener cette adresse chez votre hébergeur pour ne perdre aucun abonné.",
    ]
  `);
});

test('another host is one remark, and its paths are compared all the same', () => {
  const { counts, remarks } = compare('https://ancien.fr/', 'https://ancien.fr/contact.html');
  expect(counts).toMatchObject({ compared: 2, page: 2 });
  expect(remarks.map(({ line, message }) => `${line} ${message}`)).toMatchInlineSnapshot(`
    [
      "1 2 adresses sont de « ancien.fr », et le site est « www.exemple.fr » (content/site.yml) : seuls les chemins sont comparés. Si « ancien.fr » a été le nom du site, faites-le mener au nouveau chez votre hébergeur.",
    ]
  `);
});
