/** The way into the delivery of messages: the desk of this process. */
import { ContactDesk } from './desk';
import { describeSettings, readSettings } from './settings';

declare global {
  /** Next loads a module once for each kind of route: what is one a process hangs on the global object. */
  var contactDeskOfProcess: ContactDesk | undefined;
}

/** The desk of this process, opened at the first call from the environment as it is then. */
export function contactDesk(): ContactDesk {
  globalThis.contactDeskOfProcess ??= new ContactDesk({ env: process.env });
  return globalThis.contactDeskOfProcess;
}

/** The line the log opens with. */
export const contactStartLine = (): string =>
  describeSettings(readSettings(process.env), process.env.NODE_ENV === 'development');
