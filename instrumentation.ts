/** Runs once when a server starts, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { contactStartLine } = await import('@/lib/contact');
  const { onRequest } = await import('@/lib/http/on-request');
  const { makeLastAnswer } = await import('@/lib/http/last-answer');
  const { normalizeRequest } = await import('@/lib/http/normalize-url');
  const { dropRouterHeaders } = await import('@/lib/http/router-headers');
  const { noteSocketAddress } = await import('@/lib/http/socket-address');
  const { stopInTime } = await import('@/lib/http/stop-in-time');
  onRequest((exchange) => {
    noteSocketAddress(exchange);
    normalizeRequest(exchange);
    // While somebody writes, a saved file shows in the open page by that router.
    if (process.env.NODE_ENV === 'production') dropRouterHeaders(exchange);
    makeLastAnswer(exchange);
  });
  stopInTime(process);
  console.log(contactStartLine());
}
