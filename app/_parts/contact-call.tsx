import { FooterCTA } from '@/components/footer-cta';
import { getSite } from '@/lib/content';
import { pageHref } from '@/lib/content/addresses';

/** The call to action of a page: its own sentence, else the site's, and the way to the contact page. */
export function ContactCall({ text }: { text: string | undefined }) {
  const { title, text: siteText, button } = getSite().call_to_action;
  return <FooterCTA title={title} text={text ?? siteText} button={button} href={pageHref('contact')} />;
}
