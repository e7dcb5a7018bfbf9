import type { FailureReason, UnsentState } from '@/lib/contact/fields';
import { pageHref } from '@/lib/content/addresses';
import type { FormFacts } from '@/lib/content/form-facts';
import { builtPage } from '@/lib/http/built-page';
import { ServerForm } from '../server-form';
import { withForm } from './frame';

/**
 * Statuses that tell a program what it did. A person's message that was not delivered is answered
 * with 200: a proxy may put a page of its own in the place of any other, and the text would be
 * lost.
 */
const STATUS: Readonly<Partial<Record<FailureReason, number>>> = {
  origin: 403,
  malformed: 400,
  incomplete: 400,
  oversized: 413,
  truncated: 413,
  limit: 429,
  'site-limit': 429,
};

/** The page of the form, as it was built, with what became of a post in it. */
export async function answerPage(request: Request, facts: FormFacts, state: UnsentState): Promise<Response> {
  // Imported where it runs: Next refuses it by name in a module of the server's.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const form = renderToStaticMarkup(<ServerForm facts={facts} state={state} />);
  const page = withForm(await builtPage(pageHref('contact'), request.url), form, NEWS[state.status]);
  return new Response(page, {
    status: state.status === 'failed' ? (STATUS[state.reason] ?? 200) : 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}

/** What is read out first, and stands in the tab. */
const NEWS = {
  invalid: 'À corriger',
  failed: 'Message non envoyé',
  unconfirmed: 'À confirmer',
} as const;
