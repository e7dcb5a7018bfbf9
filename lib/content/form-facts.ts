import { getPages, getSite } from './index';

/** What the form and its answers say of the agency. */
export type FormFacts = {
  email: string;
  telephone: string;
  /** The site's own address. */
  url: string;
  subjects: readonly string[];
};

declare global {
  /**
   * Next loads a module once for each kind of route: what is one a process hangs on the global
   * object.
   */
  var contactFormFacts: FormFacts | undefined;
}

/**
 * What the content says, and what it said last where it cannot be read any more: a message is taken
 * in all the same. `instrumentation.ts` asks first, when the server starts.
 * @throws ContentError where it never could be read.
 */
export function formFacts(): FormFacts {
  try {
    const { email, telephone, url } = getSite();
    const subjects = getPages('expertises').map(({ title }) => title);
    globalThis.contactFormFacts = { email, telephone, url, subjects };
    return globalThis.contactFormFacts;
  } catch (error) {
    if (globalThis.contactFormFacts) return globalThis.contactFormFacts;
    throw error;
  }
}
