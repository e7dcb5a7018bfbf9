import { getExpertises, getPages, getSite } from '@/lib/content';
import { llmsText } from '@/lib/seo/llms';

export const dynamic = 'force-static';

export const GET = (): Response =>
  new Response(llmsText(getSite(), getExpertises(), getPages()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
