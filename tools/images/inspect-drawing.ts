import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { decodeSource } from '@/lib/content/source';
import type { Place } from '@/lib/findings/finding';
import { explainFailure } from '@/tools/disk';
import { writeWhole } from '@/tools/files.mjs';

/** A drawing that can be shown: SVG with the brand's colours still by their names. */
export type Drawing = { kind: 'drawing'; name: string; width: number; height: number; source: string };

/** Why an original is not shown, in French, at its place. */
export type Refusal = Place & {
  rule: 'fichier-illisible' | 'image-illisible' | 'image-trop-lourde' | 'dessin-interdit';
  message: string;
};

/** Of a drawing, which is sent to every visitor as it is. */
const MOST_BYTES = 150_000;

const refused = (rule: Refusal['rule'], message: string): { refusals: readonly Refusal[] } => ({
  refusals: [{ rule, message, line: 1, column: 1 }],
});

/** Its size is that of its `viewBox`: without one a browser cannot scale it. */
const VIEW_BOX = /<svg[^>]*\sviewBox=["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*["']/;

/** A file of `content/images`; `cache` is where what was learnt is kept. */
type Opened = { name: string; absolute: string; size: number; cache: string };

/** Opens a drawing. One that was found right is not looked at again: reading SVG takes longer than all other files. */
export async function openDrawing({
  name,
  absolute,
  size,
  cache,
}: Opened): Promise<{ original: Drawing } | { refusals: readonly Refusal[] }> {
  if (size > MOST_BYTES) {
    return refused(
      'image-trop-lourde',
      `le dessin « ${name} » pèse ${Math.ceil(size / 1000)} ko, plus que les 150 ko permis : simplifiez-le, ou enregistrez-le en PNG.`,
    );
  }
  const bytes = readFileSync(absolute);
  const { source } = decodeSource({ file: name, bytes });
  if (!source) return refused('image-illisible', `le dessin « ${name} » n’est pas enregistré en UTF-8.`);
  const [, width, height] = VIEW_BOX.exec(source.text) ?? [];
  const drawing = { width: Number(width), height: Number(height), source: source.text };
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const kept = path.join(cache, 'drawings', `${hash}.json`);
  if (!isKept(kept)) {
    const refusals = await refusalsOf(name, source.text, Boolean(drawing.width && drawing.height));
    if (refusals.length > 0) return { refusals };
    keep(kept);
  }
  return { original: { kind: 'drawing', name, ...drawing } };
}

/** Raised when the rules change: what passed the old ones is looked at again. */
const RULES = 1;

const keptSchema = z.object({ rules: z.literal(RULES) });

function isKept(file: string): boolean {
  try {
    return keptSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).success;
  } catch {
    return false;
  }
}

/** On a disk that is full or may not be written to, nothing is kept: it is looked at again the next time. */
function keep(file: string): void {
  try {
    writeWhole(file, JSON.stringify({ rules: RULES }));
  } catch (error) {
    if (explainFailure(error) === null) throw error;
  }
}

async function refusalsOf(name: string, source: string, hasSize: boolean): Promise<Refusal[]> {
  // Loaded where a drawing is met for the first time.
  const { drawingProblems } = await import('./drawing-rules');
  const problems = drawingProblems(source).map(
    ({ message, ...place }): Refusal => ({
      ...place,
      rule: 'dessin-interdit',
      message: `le dessin « ${name} » : ${message}.`,
    }),
  );
  if (problems.length > 0) return problems;
  const unreadable = (message: string): Refusal[] => [
    { rule: 'image-illisible', message: `le dessin « ${name} » ${message}`, line: 1, column: 1 },
  ];
  if (!hasSize) {
    return unreadable('ne dit pas sa taille : son <svg> demande un attribut viewBox="0 0 largeur hauteur".');
  }
  const { default: sharp } = await import('sharp');
  // A second reader, the one that will draw it for sharing: what it cannot open would stop the build.
  const isReadable = await sharp(Buffer.from(source))
    .metadata()
    .then(
      () => true,
      () => false,
    );
  return isReadable ? [] : unreadable('est abîmé : enregistrez-le de nouveau.');
}
