import type { Metadata } from 'next';
import { SitePage } from '@/app/_parts/site-page';
import { ServerError } from '@/components/server-error';

export const metadata: Metadata = { title: 'Le site a eu un problème', robots: { index: false } };

/** `/500.html`: what a host shows when the site behind it has failed. */
export default function ServerErrorPage() {
  return (
    <SitePage>
      <ServerError />
    </SitePage>
  );
}
