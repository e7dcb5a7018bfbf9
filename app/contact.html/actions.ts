'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { contactService } from '@/lib/contact';
import type { ContactState } from '@/lib/contact/fields';
import { getPages, getSite } from '@/lib/content';
import { pageHref } from '@/lib/content/addresses';

/** Takes the posted form in: the thanks once the mail server has accepted the message, else the page with all that was typed. */
export async function sendMessage(_previous: ContactState, form: FormData): Promise<ContactState> {
  const asked = await headers();
  const { email, url } = getSite();
  const answer = await contactService().receive(
    form,
    {
      origin: asked.get('origin'),
      hosts: [asked.get('x-forwarded-host') ?? asked.get('host'), new URL(url).host],
      forwardedFor: asked.get('x-forwarded-for'),
    },
    { email, subjects: getPages('expertises').map(({ title }) => title) },
  );
  if (answer.status === 'delivered') redirect(pageHref('merci'));
  return answer;
}
