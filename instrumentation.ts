/** Runs once when a server starts, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { contactStartLine } = await import('@/lib/contact');
  const { onRequest } = await import('@/lib/http/on-request');
  const { makeLastAnswer } = await import('@/lib/http/last-answer');
  const { mendAddress } = await import('@/lib/http/readable-address');
  const { noteSocketAddress } = await import('@/lib/http/socket-address');
  onRequest((exchange) => {
    noteSocketAddress(exchange);
    mendAddress(exchange);
    makeLastAnswer(exchange);
  });
  console.log(contactStartLine());
}
