import { decodeReferences } from './kramdown/entities';

/** Words without the signs of Markdown and the tags that a front matter cannot show. */
export const plainWords = (text: string): string =>
  decodeReferences(
    text
      .replace(/<\/?[a-z][^>]*>/gi, '')
      .replace(/!?\[([^\]]+)\]\([^)]*\)/g, '$1')
      .replace(/\*\*(?=\S)([^*]+)\*\*/g, '$1')
      .replace(/`([^`]+)`/g, '$1'),
  );
