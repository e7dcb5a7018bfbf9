'use client';

import { ServerError } from '@/components/server-error';

/** Stands in a page's place when rendering it has failed. */
export default function PageError({ error }: { error: Error & { digest?: string } }) {
  return (
    <main id="contenu">
      <ServerError reference={error.digest} />
    </main>
  );
}
