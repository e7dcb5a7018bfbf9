import { createElement, type ImgHTMLAttributes } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { SiteFacts } from '@/lib/content/facts';
import { readFrontMatter } from '@/lib/content/frontmatter';
import { decodeSource } from '@/lib/content/source';
import { ContentError, type Finding, finding } from '@/lib/findings/finding';
import { renderBody } from '@/lib/mdx/render';
import { checkBody } from './text';

// React announces an image at the head of the markup unless it is lazy, and here there is no head.
const Img = (props: ImgHTMLAttributes<HTMLImageElement>) =>
  createElement('img', { ...props, loading: 'lazy' });

/**
 * The HTML of one page's body, for tests and pipes: without the frame, the section links and the pictures that the
 * site adds. It refuses only what cannot be read at all (`ContentError`); every other finding comes beside the HTML.
 */
export async function renderBodyHtml(
  file: { path: string; text: string },
  images: readonly string[] = [],
  facts: SiteFacts | null = null,
): Promise<{ html: string; findings: Finding[] }> {
  const decoded = decodeSource({ file: file.path, bytes: new TextEncoder().encode(file.text) });
  if (!decoded.source) throw new ContentError(decoded.findings);
  const front = readFrontMatter(decoded.source);
  const text = front.value?.body ?? decoded.source.text;
  const body = { file: file.path, text, draft: false };
  const findings = [...decoded.findings, ...front.findings, ...checkBody(body, { images, facts })];
  try {
    const { content } = await renderBody(body, facts ?? new Map(), { img: Img });
    return { html: renderToStaticMarkup(content), findings };
  } catch (error) {
    if (findings.some(({ level }) => level === 'error')) throw new ContentError(findings);
    // The check let it pass and the compiler did not: the words are the compiler's, the place is the file.
    const message = `le texte ne se lit pas : ${error instanceof Error ? error.message : String(error)}`;
    throw new ContentError([finding('mdx-syntaxe', file.path, { line: 1, column: 1 }, message)]);
  }
}
