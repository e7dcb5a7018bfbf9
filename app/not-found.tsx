import type { Metadata } from 'next';
import { pageHref } from '@/lib/content/addresses';
import { isWriting } from '@/lib/env';

export const metadata: Metadata = { title: 'Page introuvable', robots: { index: false } };

export default function NotFound() {
  return (
    <main id="contenu" className="frame prose py-24">
      {/* Next's dev server answers with the list of pages it had: a page just written is there at the second look. */}
      {isWriting() && <meta httpEquiv="refresh" content="1" />}
      <h1 className="text-[clamp(2.1rem,1.3rem+3.2vw,3.5rem)]">Cette page n’existe pas</h1>
      <p className="lead text-muted">
        L’adresse a peut-être changé, ou elle contient une faute de frappe. Voici où continuer :
      </p>
      <ul>
        <li>
          <a href={pageHref('accueil')}>la page d’accueil</a>
        </li>
        <li>
          <a href={pageHref('expertises')}>toutes nos expertises</a>
        </li>
        <li>
          <a href={pageHref('contact')}>nous écrire ou nous appeler</a>
        </li>
      </ul>
    </main>
  );
}
