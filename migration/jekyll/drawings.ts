import { readFileSync } from 'node:fs';
import { loadDrawingRules } from '@/migration/site';

/** A drawing as the site takes it, or why it does not. */
export type TakenDrawing = { text: string; isChanged: boolean } | { refusal: string };

/** Makes the reader of drawings. */
export async function drawingReader(): Promise<(file: string) => TakenDrawing> {
  const { drawingProblems } = await loadDrawingRules();
  return (file) => {
    const source = readFileSync(file, 'utf8');
    const text = withViewBox(source);
    if (text === undefined) return { refusal: 'il ne dit pas sa taille' };
    const [problem] = drawingProblems(text);
    return problem ? { refusal: problem.message } : { text, isChanged: text !== source };
  };
}

const HEAD = /<svg\b[^>]*>/;

/** Browsers scale a drawing by its `viewBox`, which its width and its height give. */
function withViewBox(source: string): string | undefined {
  const head = HEAD.exec(source)?.[0];
  if (head === undefined) return undefined;
  if (/\sviewBox\s*=/.test(head)) return source;
  const sizeOf = (name: string): string | undefined =>
    new RegExp(`\\s${name}\\s*=\\s*["'](\\d+(?:\\.\\d+)?)(?:px)?["']`).exec(head)?.[1];
  const [width, height] = [sizeOf('width'), sizeOf('height')];
  if (width === undefined || height === undefined) return undefined;
  return source.replace(HEAD, () =>
    head.replace(/\/?>$/, (end) => ` viewBox="0 0 ${width} ${height}"${end}`),
  );
}
