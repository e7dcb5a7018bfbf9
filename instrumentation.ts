/** Runs once when a server starts, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { contactStartLine } = await import('@/lib/contact');
  const { onRequest } = await import('@/lib/server/on-request');
  const { makeLastAnswer } = await import('@/lib/server/last-answer');
  const { mendAddress } = await import('@/lib/server/readable-address');
  const { noteSocketAddress } = await import('@/lib/server/socket-address');
  onRequest((exchange) => {
    noteSocketAddress(exchange);
    mendAddress(exchange);
    makeLastAnswer(exchange);
  });
  console.log(contactStartLine());
}
