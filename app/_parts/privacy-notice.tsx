import type { ReactNode } from 'react';
import { pageHref } from '@/lib/content/addresses';

/** What becomes of what is written in the form: `children` says who takes it in, the rest is the same everywhere. */
export function PrivacyNotice({ children }: { children: ReactNode }) {
  return (
    <p className="max-w-[32rem]">
      {children} Vos coordonnées ne servent qu’à vous répondre, comme le dit notre{' '}
      <a href={pageHref('confidentialite')} className="link">
        politique de confidentialité
      </a>
      .
    </p>
  );
}
