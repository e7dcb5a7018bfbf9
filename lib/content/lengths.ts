import type { Finding } from '../findings/finding';
import { type Head, headFinding } from './head';

/** Characters that search engines show of a title, and of a description, before they cut. */
export const TITLE_LENGTH = 65;
export const DESCRIPTION_LENGTH = { least: 50, most: 160 } as const;

const countCharacters = (text: string): number => [...text.normalize('NFC').trim()].length;

/** What a search engine would cut, or find too thin to show. */
export function checkLengths(head: Head): Finding[] {
  const findings: Finding[] = [];
  const title = countCharacters(head.title ?? '');
  if (title > TITLE_LENGTH) {
    const message = `le titre a ${title} caractères, et les moteurs de recherche coupent après ${TITLE_LENGTH} : raccourcissez-le.`;
    findings.push(headFinding(head, 'titre-trop-long', ['title'], message));
  }
  const description = countCharacters(head.description ?? '');
  const { least, most } = DESCRIPTION_LENGTH;
  if (description > most) {
    const message = `la description a ${description} caractères, et les moteurs de recherche coupent après ${most} : raccourcissez-la.`;
    findings.push(headFinding(head, 'description-longueur', ['seo_description'], message));
  } else if (description > 0 && description < least) {
    const message = `la description est trop courte, ${description} sur ${least} : dites en ${least} à ${most} caractères ce que la page apporte.`;
    findings.push(headFinding(head, 'description-longueur', ['seo_description'], message));
  }
  return findings;
}
