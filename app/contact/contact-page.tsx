import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Columns } from '@/components/columns';
import { ContactDetails } from '@/components/contact-details';
import { Header } from '@/components/header';
import { mdxComponents } from '@/components/mdx-components';
import { getPage, getSite, getSiteFacts } from '@/lib/content';
import { pagePath } from '@/lib/content/addresses';
import { getImage } from '@/lib/images';
import { renderBody } from '@/lib/mdx/render';
import { pageMetadata } from '@/lib/seo/metadata';

export function contactMetadata(): Metadata {
  const page = getPage('contact');
  if (!page) notFound();
  return pageMetadata(page, getSite(), getImage(page.header.image));
}

/** The contact page around its form, which differs with what serves the site. */
export async function ContactPage({ children }: { children: ReactNode }) {
  const page = getPage('contact');
  if (!page) notFound();
  const { content } = await renderBody(page.body, getSiteFacts(), mdxComponents(getImage));
  return (
    <main id="contenu">
      <Header
        title={page.title}
        summary={page.summary}
        image={getImage(page.header.image)}
        imageAlt={page.header.alt}
        imageCredit={page.header.credit}
        draft={page.draft}
        trail={[{ label: 'Accueil', href: pagePath('accueil') }]}
      />
      <Columns aside={<ContactDetails {...getSite()} />}>
        <div>
          <article className="prose">{content}</article>
          <section aria-labelledby="ecrire" className="mt-12">
            <h2 id="ecrire" className="mb-6 text-[clamp(1.6rem,1.2rem+1.4vw,2.125rem)]">
              Écrivez-nous
            </h2>
            {children}
          </section>
        </div>
      </Columns>
    </main>
  );
}
