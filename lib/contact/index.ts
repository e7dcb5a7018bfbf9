/** The way into the delivery of messages: the service of this process. */
import { ContactService } from './service';
import { describeSettings, ownEnvironment, readSettings } from './settings';

/**
 * What a delivery gets that is under way when the server is asked to end, in milliseconds: its
 * visitor is told, and the process gone, before Docker's ten seconds are over.
 */
export const STOP_GRACE = 7_000;

declare global {
  /**
   * Next loads a module once for each kind of route: what is one a process hangs on the global
   * object.
   */
  var contactServiceOfProcess: ContactService | undefined;
}

/** The service of this process, opened at the first call from the environment as it is then. */
export function contactService(): ContactService {
  globalThis.contactServiceOfProcess ??= new ContactService({ env: ownEnvironment() });
  return globalThis.contactServiceOfProcess;
}

/** The line the log opens with. */
export function contactStartLine(): string {
  const env = ownEnvironment();
  return describeSettings(readSettings(env), env.NODE_ENV === 'development');
}
