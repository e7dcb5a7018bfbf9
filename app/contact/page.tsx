import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Columns } from '@/components/columns';
import { ContactDetails } from '@/components/contact-details';
import { Header } from '@/components/header';
import { mdxComponents } from '@/components/mdx-components';
import { getPage, getSite, getSiteFacts } from '@/lib/content';
import { pagePath } from '@/lib/content/addresses';
import { getImage } from '@/lib/images';
import { renderBody } from '@/lib/mdx/render';
import { pageMetadata } from '@/lib/seo/metadata';

export function generateMetadata(): Metadata {
  const page = getPage('contact');
  if (!page) notFound();
  return pageMetadata(page, getSite(), getImage(page.header.image));
}

export default async function ContactPage() {
  const page = getPage('contact');
  if (!page) notFound();
  const { content } = await renderBody(page.body, getSiteFacts(), mdxComponents(getImage));
  return (
    <main id="contenu">
      <Header
        title={page.title}
        summary={page.summary}
        image={getImage(page.header.image)}
        draft={page.draft}
        trail={[{ label: 'Accueil', href: pagePath('accueil') }]}
      />
      <Columns aside={<ContactDetails {...getSite()} />}>
        <article className="prose">{content}</article>
      </Columns>
    </main>
  );
}
