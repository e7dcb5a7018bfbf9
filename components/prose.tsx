import type { ReactElement } from 'react';
import { isWriting } from '@/lib/env';
import { toStaticHtml } from './static-html';

/**
 * The text of a page, alone in its box. While somebody writes it stays elements, so that only what was saved is drawn
 * anew.
 */
export async function Prose({ text }: { text: ReactElement }) {
  const html = isWriting() ? null : await toStaticHtml(text);
  if (html === null) return <article className="prose">{text}</article>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: what React made of elements, escaped as ever.
  return <article className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
