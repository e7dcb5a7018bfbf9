import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Columns } from '@/components/columns';
import { Header } from '@/components/header';
import { mdxComponents } from '@/components/mdx-components';
import { getPage, getSite, getSiteFacts } from '@/lib/content';
import { pagePath } from '@/lib/content/addresses';
import { getImage } from '@/lib/images';
import { renderBody } from '@/lib/mdx/render';
import { pageMetadata } from '@/lib/seo/metadata';

/** Said after a message, and of no use to who comes from a search engine. */
export function generateMetadata(): Metadata {
  const page = getPage('merci');
  if (!page) notFound();
  return { ...pageMetadata(page, getSite(), getImage(page.header.image)), robots: { index: false } };
}

export default async function ThanksPage() {
  const page = getPage('merci');
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
      <Columns>
        <article className="prose">{content}</article>
      </Columns>
    </main>
  );
}
