import { getLibrary } from '@/lib/content';
import { llmsText } from '@/lib/seo/llms';

export const dynamic = 'force-static';

export const GET = (): Response =>
  new Response(llmsText(getLibrary()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
