import type { Site } from '@/lib/content/site-schema';
import { TelephoneLink } from '../telephone-link';

/**
 * What stands in the form's place where nothing could take a message in: the mail address and the
 * number, large.
 */
export function ContactDirect({ email, telephone }: Pick<Site, 'email' | 'telephone'>) {
  return (
    <p className="flex flex-wrap items-center gap-x-6 gap-y-4">
      <a href={`mailto:${email}`} className="btn btn-large">
        Nous écrire un courriel
      </a>
      <TelephoneLink telephone={telephone} className="link strong text-[1.1rem]" />
    </p>
  );
}
