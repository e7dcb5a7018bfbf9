'use client';

import { ServerError } from '@/components/server-error';
import './globals.css';

/** The whole document when even the frame of the pages has failed; built as the page that hosts show for a 500. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="fr">
      <head>
        <title>Le site a eu un problème</title>
        <meta name="robots" content="noindex" />
      </head>
      <body>
        <main>
          <ServerError reference={error.digest} />
        </main>
      </body>
    </html>
  );
}
