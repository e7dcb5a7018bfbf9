import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { graphOf, metadataOf, renderText, requirePage } from '@/app/_parts/page';
import { PageHeader } from '@/app/_parts/page-header';
import { SitePage } from '@/app/_parts/site-page';
import { ContactDetails } from '@/components/contact/details';
import { JsonLd } from '@/components/json-ld';
import { getSite } from '@/lib/content';
import { OWN_PAGES } from '@/lib/content/own-pages';

export const contactMetadata = (): Metadata => metadataOf(requirePage('pages', OWN_PAGES.contact.slug));

type Props = {
  /** The form, or what stands in its place. */
  children: ReactNode;
  /** Without a form the addresses stand in its place: each is there once. */
  hasForm?: boolean;
};

/** The contact page around its form, which differs with what serves the site. Its text says what happens next. */
export async function ContactPage({ children, hasForm = true }: Props) {
  const page = requirePage('pages', OWN_PAGES.contact.slug);
  const { content } = await renderText(page);
  const details = <ContactDetails {...getSite()} />;
  return (
    <SitePage page={page}>
      <JsonLd graph={graphOf(page)} />
      <PageHeader page={page} />
      <div className="frame mt-start grid gap-x-section gap-y-12 lg:grid-cols-[7fr_5fr]">
        <section aria-labelledby="ecrire">
          {/* As large as the headings of the text beside it. */}
          <div className="prose mb-6">
            <h2 id="ecrire">Écrivez-nous</h2>
          </div>
          {children}
          {!hasForm && details}
        </section>
        <div>
          <article className="prose">{content}</article>
          {hasForm && details}
        </div>
      </div>
    </SitePage>
  );
}
