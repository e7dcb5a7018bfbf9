/** Runs once when a server starts, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { formFacts } = await import('@/lib/content/form-facts');
  const { contactService, contactStartLine, STOP_GRACE } = await import('@/lib/contact');
  const { BuiltAnswers } = await import('@/lib/http/built-answers');
  const { onRequest } = await import('@/lib/http/on-request');
  const { makeLastAnswer } = await import('@/lib/http/last-answer');
  const { normalizeRequest } = await import('@/lib/http/normalize-url');
  const { dropRouterHeaders } = await import('@/lib/http/router-headers');
  const { noteSocketAddress } = await import('@/lib/http/socket-address');
  const { stopInTime } = await import('@/lib/http/stop-in-time');
  const { typePost } = await import('@/lib/http/typed-post');
  const service = contactService();
  // Known from here on, whatever becomes of the content.
  formFacts();
  const isProduction = process.env.NODE_ENV === 'production';
  const built = isProduction ? new BuiltAnswers('.next') : undefined;
  onRequest((exchange) => {
    noteSocketAddress(exchange);
    service.noteForwarding([exchange.request.headers['x-forwarded-for']].flat().join(', '));
    typePost(exchange);
    normalizeRequest(exchange);
    // While somebody writes, a saved file shows in the open page by that router.
    if (isProduction) dropRouterHeaders(exchange);
    makeLastAnswer(exchange);
    return built?.answer(exchange) ?? false;
  });
  stopInTime(process, () => service.stop(STOP_GRACE));
  console.log(contactStartLine());
}
