import type { Root as Elements } from 'hast';
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { Root } from 'mdast';
import type { ReactElement } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { Columns } from '@/components/columns';
import { FooterCTA } from '@/components/footer-cta';
import { Header } from '@/components/header';
import { mdxComponents } from '@/components/mdx-components';
import { TableOfContents } from '@/components/table-of-contents';
import { pageHref } from '@/lib/content/addresses';
import type { SiteFacts } from '@/lib/content/facts';
import type { Page } from '@/lib/content/page';
import type { PageFile } from '@/lib/content/page-file';
import type { Site } from '@/lib/content/site-schema';
import type { ImageAsset } from '@/lib/images/asset';
import { rehypePlugins, remarkPlugins } from '@/lib/mdx/plugins';
import type { TocSink } from '@/lib/mdx/plugins/toc';
import { typograph } from '@/lib/typography';

/** What the site makes of a text: its elements and its sections. */
function renderText(tree: Root, facts: SiteFacts, imageNamed: (name: string) => ImageAsset) {
  const toc: TocSink = { entries: [] };
  const elements: Elements = unified()
    .use(remarkPlugins(toc, facts))
    .use(remarkRehype)
    .use(rehypePlugins())
    .runSync(tree, new VFile());
  const content: ReactElement = toJsxRuntime(elements, {
    ...{ Fragment, jsx, jsxs },
    components: { ...mdxComponents(imageNamed) } as Partial<Components>,
  });
  return { content, toc: toc.entries };
}

type Shown = {
  file: PageFile;
  tree: Root;
  facts: SiteFacts;
  site: Site | null;
  imageNamed: (name: string) => ImageAsset;
};

/** The page between menu and foot, as HTML: what can be shown of it, whatever is wrong with the rest. */
export function renderPage({ file, tree, facts, site, imageNamed }: Shown): string {
  const { front, page } = file;
  const { content, toc } = renderText(tree, facts, imageNamed);
  const text = (key: keyof typeof front): string => typograph(String(front[key] ?? ''));
  const header: Page['header'] = page?.header ?? { image: '', alt: '' };
  const call = site?.call_to_action;
  return renderToStaticMarkup(
    <>
      <Header
        title={page?.heading ?? page?.title ?? text('title')}
        size="low"
        summary={page?.summary ?? text('summary')}
        image={imageNamed(header.image)}
        imageAlt={header.alt}
        imageCredit={header.credit}
        mark={file.draft ? 'Brouillon' : undefined}
      />
      <Columns aside={<TableOfContents entries={toc} />}>
        <article className="prose">{content}</article>
      </Columns>
      {call && site && (
        <div className="dusk mt-section">
          <FooterCTA
            title={call.title}
            text={page?.footerCta ?? call.text}
            button={call.button}
            href={pageHref('contact')}
            telephone={site.telephone}
          />
        </div>
      )}
    </>,
  );
}
