import { contactService } from '@/lib/contact';

export const dynamic = 'force-dynamic';

/**
 * For whoever watches the site: 503 once three messages in a row could not be delivered, until one
 * is.
 */
export function GET(): Response {
  const { isHealthy, failures } = contactService().health;
  const text = isHealthy ? 'en bonne santé\n' : `contact : ${failures} messages de suite non livrés\n`;
  return new Response(text, {
    status: isHealthy ? 200 : 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
