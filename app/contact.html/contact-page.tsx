import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { graphOf, metadataOf, renderText, requirePage } from '@/app/_parts/page';
import { PageHeader } from '@/app/_parts/page-header';
import { Columns } from '@/components/columns';
import { ContactDetails } from '@/components/contact/details';
import { JsonLd } from '@/components/json-ld';
import { getSite } from '@/lib/content';
import { OWN_PAGES } from '@/lib/content/own-pages';

export const contactMetadata = (): Metadata => metadataOf(requirePage('pages', OWN_PAGES.contact.slug));

/** The contact page around its form, which differs with what serves the site. */
export async function ContactPage({ children }: { children: ReactNode }) {
  const page = requirePage('pages', OWN_PAGES.contact.slug);
  const { content } = await renderText(page);
  return (
    <>
      <JsonLd graph={graphOf(page)} />
      <main id="contenu">
        <PageHeader page={page} />
        <Columns aside={<ContactDetails {...getSite()} />}>
          <div>
            <article className="prose">{content}</article>
            <section aria-labelledby="ecrire" className="mt-12">
              <h2 id="ecrire" className="title mb-6">
                Écrivez-nous
              </h2>
              {children}
            </section>
          </div>
        </Columns>
      </main>
    </>
  );
}
