/** What of a process is used. */
type Stoppable = {
  once(signal: 'SIGINT' | 'SIGTERM', stop: () => void): unknown;
  exit(code: number): unknown;
};

/** Docker, and most hosts after it, kill a process ten seconds after they have asked it to stop. */
export const STOP_WITHIN_MS = 9_500;

/**
 * Ends a server that was asked to stop, whatever still keeps it: Next itself waits for each answer under way, so that one visitor who reads
 * slowly, or a mail server that holds a message, would have it killed in the middle of all others. An answer that is ready by then has
 * been sent.
 * @param told is called at once, so that what can be ended early is.
 */
export function stopInTime(server: Stoppable, told: () => void = () => undefined): void {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ] as const)
    server.once(signal, () => {
      told();
      // Alone it keeps no server up that has nothing left to do.
      setTimeout(() => {
        console.error('arrêt : des réponses en cours ont été abandonnées');
        server.exit(128 + number);
      }, STOP_WITHIN_MS).unref();
    });
}
