import { IMAGES_FOLDER } from '@/lib/content/addresses';
import { withoutExtension } from '@/lib/content/file-name';
import { slugify } from '@/lib/content/slug';
import { type Finding, finding } from '@/lib/findings/finding';

/** Names that Windows keeps for devices, whatever stands after their first point. */
export const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** What no disk of Windows takes in a name. */
const REFUSED_SIGN = /[<>:"|?*\\\p{Cc}]/u;

/**
 * What keeps an image from lying under the same name on every disk: signs and names of Windows, and names
 * that some disks take for one (letters of either case, accents in one sign or two).
 */
export function checkImageNames(names: readonly string[]): Finding[] {
  const seen = new Map<string, string>();
  return names.flatMap((name) => {
    const report = (message: string): Finding[] => [
      finding('nom-de-fichier', `${IMAGES_FOLDER}/${name}`, { line: 1, column: 1 }, message),
    ];
    const stem = withoutExtension(name);
    const ext = name.slice(stem.length);
    const plain = `${slugify(stem) || 'image'}${ext.toLowerCase()}`;
    if (REFUSED_SIGN.test(name) || /[. ]$/.test(stem)) {
      return report(`le nom « ${name} » a un signe que Windows refuse : renommez le fichier « ${plain} ».`);
    }
    if (DEVICE.test(stem.split('.')[0] ?? '')) {
      return report(
        `le nom « ${name} » est réservé par Windows, où ce fichier ne peut pas exister : renommez le fichier « image-${plain} ».`,
      );
    }
    const key = name.normalize('NFC').toLowerCase();
    const first = seen.get(key);
    seen.set(key, first ?? name);
    return first === undefined
      ? []
      : report(
          `les noms « ${name} » et « ${first} » n’en font qu’un pour certains ordinateurs : renommez l’un des deux, ou effacez-le.`,
        );
  });
}
