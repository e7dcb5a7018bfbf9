import { contactDesk } from '@/lib/contact';

export const dynamic = 'force-dynamic';

/** For whoever watches the site: 503 once three messages in a row could not be delivered, until one is. */
export function GET(): Response {
  const { isWell, failures } = contactDesk().health;
  const text = isWell ? 'en bonne santé\n' : `contact : ${failures} messages de suite non livrés\n`;
  return new Response(text, {
    status: isWell ? 200 : 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
