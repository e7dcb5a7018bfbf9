import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Body } from '@/lib/content/page';
import { type Finding, isError } from '@/lib/findings/finding';
import { LIVE_FILE, toLive } from '@/lib/findings/live';
import { type Checked, checkContent, inspectEach } from '.';
import { excerptReader } from './report';
import { type BodyContext, type Inspected, inspectBody } from './text';

/** What each text said last: of all texts, the one that was saved is the only one to read again. */
const known = new Map<string, { text: string; draft: boolean; context: string; inspected: Inspected }>();

function inspectAgain(body: Body, context: BodyContext): Inspected {
  const asked = JSON.stringify([context.images, [...(context.facts ?? [])]]);
  const { file, text, draft } = body;
  const before = known.get(file);
  if (before?.text === text && before.draft === draft && before.context === asked) return before.inspected;
  const inspected = inspectBody(body, context);
  known.set(file, { text, draft, context: asked, inspected });
  return inspected;
}

/** The content as it is now, with everything that is wrong in it; asked at each save. */
export const readAgain = (root: string): Promise<Checked> => checkContent(root, inspectEach(inspectAgain));

/** What `site.yml` makes up until the agency's own data are known is one thing to do: one finding. */
function withOneIdentity(findings: readonly Finding[]): Finding[] {
  const invented = findings.filter(({ rule }) => rule === 'identite-provisoire');
  const [first, second] = invented;
  if (!first || !second) return [...findings];
  const lines = invented.map(({ line }) => line).join(', ');
  const message = `${invented.length} coordonnées de l’agence sont inventées (lignes ${lines}) : écrivez les vraies avant de publier le site.`;
  return [{ ...first, message }, ...findings.filter((found) => !invented.includes(found))];
}

/** Leaves findings for the open page, errors first. */
export function writeLiveFindings(root: string, findings: readonly Finding[]): void {
  const excerptOf = excerptReader(root);
  const rank = (found: Finding): number => (isError(found) ? 0 : found.level === 'error' ? 1 : 2);
  const live = withOneIdentity(findings)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((found) => toLive(found, excerptOf(found), root));
  const file = path.join(root, LIVE_FILE);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(live));
}
