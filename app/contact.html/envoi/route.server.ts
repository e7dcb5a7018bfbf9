import { contactService } from '@/lib/contact';
import { readPost } from '@/lib/contact/post';
import { pageHref } from '@/lib/content/addresses';
import { formFacts } from '@/lib/content/form-facts';
import { builtPage } from '@/lib/http/built-page';
import { answerPage } from './answer';

/**
 * Takes the posted form in, which `next.config.ts` hands on from `/contact.html`: leads to the
 * thanks once the mail server has accepted the message, else answers with the page and all that was
 * typed.
 */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request;
  const facts = formFacts();
  const answer = await contactService().receive(
    await readPost(request.body, headers.get('content-type')),
    {
      origin: headers.get('origin'),
      fetchSite: headers.get('sec-fetch-site'),
      hosts: [headers.get('x-forwarded-host') ?? headers.get('host'), new URL(facts.url).host],
      forwardedFor: headers.get('x-forwarded-for'),
    },
    facts,
  );
  if (answer.status === 'delivered') {
    return new Response(null, { status: 303, headers: { Location: pageHref('merci') } });
  }
  return answerPage(request, facts, answer);
}

/** A visitor whose program gives a type to a request without a body asks for the page itself. */
export async function GET(request: Request): Promise<Response> {
  const page = await builtPage(pageHref('contact'), request.url);
  if (page === undefined) return new Response(null, { status: 404 });
  return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
