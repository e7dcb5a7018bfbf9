/** Runs once when a server starts, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { contactStartLine } = await import('@/lib/contact');
  const { noteSocketAddresses } = await import('@/lib/contact/socket-address');
  const { mendAddresses } = await import('@/lib/build/readable-address');
  noteSocketAddresses();
  mendAddresses();
  console.log(contactStartLine());
}
