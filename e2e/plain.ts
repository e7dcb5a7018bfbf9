/** A text with its typographic signs evened out: the pipeline sets them, the editor does not. */
export const plain = (text: string): string =>
  text
    .replace(/[’‘]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll('\u2060', '')
    .trim();
