import type { Metadata } from 'next';
import { SitePage } from '@/app/_parts/site-page';
import { Header } from '@/components/header';
import { getLibrary } from '@/lib/content';
import { pageHref } from '@/lib/content/addresses';
import { LISTED_KINDS } from '@/lib/content/kinds';
import { listPageOf } from '@/lib/content/library';
import { isWriting } from '@/lib/env';
import { getImage } from '@/lib/images';

export const metadata: Metadata = { title: 'Page introuvable', robots: { index: false } };

/** Dunes: nobody knows the way. */
const IMAGE = 'inspiration-9.svg';

export default function NotFound() {
  const [list] = LISTED_KINDS.flatMap(({ name }) => listPageOf(getLibrary(), name) ?? []);
  return (
    <SitePage>
      {/* Next's dev server answers with the list of pages it had: a page just written is there at the second look. */}
      {isWriting() && <meta httpEquiv="refresh" content="1" />}
      <Header
        title="Cette page n’existe pas"
        summary={
          <>L’adresse a peut-être changé, ou elle contient une faute de frappe. Voici où continuer&nbsp;:</>
        }
        size="tall"
        image={getImage(IMAGE)}
      >
        <ul className="grid gap-1">
          <li>
            <a href="/" className="link">
              La page d’accueil
            </a>
          </li>
          {list && (
            <li>
              <a href={list.href} className="link">
                {list.title}
              </a>
            </li>
          )}
          <li>
            <a href={pageHref('contact')} className="link">
              Nous écrire ou nous appeler
            </a>
          </li>
        </ul>
      </Header>
    </SitePage>
  );
}
