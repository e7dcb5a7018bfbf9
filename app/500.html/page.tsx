import type { Metadata } from 'next';
import { ServerError } from '@/components/server-error';

export const metadata: Metadata = { title: 'Le site a eu un problème', robots: { index: false } };

/** `/500.html`: what a host shows when the site behind it has failed. */
export default function ServerErrorPage() {
  return <ServerError />;
}
