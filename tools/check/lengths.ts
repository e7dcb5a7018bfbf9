import { frontFinding, type PageFile } from '@/lib/content/page-file';
import type { Finding } from '@/lib/findings/finding';
import { DESCRIPTION_LENGTH, TITLE_LENGTH } from '@/lib/seo/lengths';

const countCharacters = (text: string): number => [...text.normalize('NFC').trim()].length;

/** What a search engine would cut, or find too thin to show. */
export function checkLengths(page: PageFile): Finding[] {
  const findings: Finding[] = [];
  const title = countCharacters(page.front.title ?? '');
  if (title > TITLE_LENGTH) {
    const message = `le titre a ${title} caractères, et les moteurs de recherche coupent après ${TITLE_LENGTH} : raccourcissez-le.`;
    findings.push(frontFinding(page, 'titre-trop-long', ['title'], message));
  }
  const description = countCharacters(page.front.seo_description ?? '');
  const { least, most } = DESCRIPTION_LENGTH;
  if (description > most) {
    const message = `la description a ${description} caractères, et les moteurs de recherche coupent après ${most} : raccourcissez-la.`;
    findings.push(frontFinding(page, 'description-longueur', ['seo_description'], message));
  } else if (description > 0 && description < least) {
    const message = `la description est trop courte, ${description} sur ${least} : dites en ${least} à ${most} caractères ce que la page apporte.`;
    findings.push(frontFinding(page, 'description-longueur', ['seo_description'], message));
  }
  return findings;
}
