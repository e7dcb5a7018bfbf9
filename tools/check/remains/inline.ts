import { decodeAddress } from '@/lib/content/addresses';
import { inBlocks, type Remain, replaced } from './hit';
import { ESCAPED, MARK, OPAQUE } from './scene';

/** An address as it stands between parentheses: of this site, of another, an image. */
const ADDRESS = `(?:/|#|https?:|mailto:|tel:|www\\.)[^\\s()${OPAQUE}]*|[^\\s()${OPAQUE}]+\\.(?:jpe?g|png|webp|avif|pdf|html)`;

/** Links, images, notes and code that were not understood. */
export const INLINE: readonly Remain[] = [
  {
    about: 'Le nom d’une image et une adresse n’ont pas d’espace.',
    wrong: '![L’équipe](photo équipe.jpg)',
    right: '![L’équipe](photo%20équipe.jpg)',
    find: inBlocks(/(!?)\[([^[\]\n]*)\]\(([^()\n"]*?[^\s()"])(\s*)\)/g, (match, _, { images }) => {
      const [, bang = '', label = '', address = ''] = match;
      if (!/\s/.test(address.trim())) return null;
      const encoded = address.trim().replaceAll(/\s/g, '%20');
      const exists = bang === '' || images.includes(decodeAddress(encoded).normalize('NFC'));
      const found = `l’adresse « ${address.trim()} » a une espace, et le lien ne se fait pas`;
      if (exists) return replaced(match, `${bang}[${label}](${encoded})`, found);
      return {
        start: match.index,
        message: `${found} : renommez l’image sans espace, puis écrivez son nouveau nom ici.`,
      };
    }),
  },
  {
    about: 'Le texte d’un lien et son adresse se touchent : « [texte](adresse) ».',
    wrong: '[nous écrire] (/contact.html)',
    right: '[nous écrire](/contact.html)',
    find: inBlocks(new RegExp(`(!?)\\[([^[\\]\\n]+)\\][ \\u00a0]+\\((${ADDRESS})\\)`, 'g'), (match) =>
      replaced(
        match,
        `${match[1]}[${match[2]}](${match[3]})`,
        'ce lien ne se fait pas, une espace le coupe en deux',
      ),
    ),
  },
  {
    about: 'Le texte d’un lien est entre crochets, son adresse entre parenthèses.',
    wrong: '(nous écrire)[/contact.html]',
    right: '[nous écrire](/contact.html)',
    find: inBlocks(new RegExp(`(!?)\\(([^()\\n]+)\\)\\[(${ADDRESS})\\]`, 'g'), (match) =>
      replaced(match, `${match[1]}[${match[2]}](${match[3]})`, 'ce lien est écrit à l’envers'),
    ),
  },
  {
    about: 'Un lien se referme par une parenthèse.',
    wrong: 'Vous pouvez [nous écrire](/contact.html dès demain.',
    right: 'Vous pouvez [nous écrire](/contact.html) dès demain.',
    find: inBlocks(/(!?)\[([^[\]\n]+)\]\(([^\s()]*?)([.,;:!?]*)(?=\s|$)(?![^()\n]*\))/g, (match) => {
      const [, bang, label, address = '', sign = ''] = match;
      if (address === '')
        return {
          start: match.index,
          message: `le lien « [${label}]( » n’est pas fini : donnez-lui une adresse, « [${label}](/contact.html) ».`,
        };
      return replaced(
        match,
        `${bang}[${label}](${address})${sign}`,
        'ce lien n’est pas refermé',
        `${bang}[${label}](${address})`,
      );
    }),
  },
  {
    about: 'Une référence « [texte][nom] » a sa définition, « [nom]: adresse ».',
    wrong: 'Voir [nos métiers][metiers].',
    right: 'Voir [nos métiers](/expertises.html).',
    find: inBlocks(/\[([^[\]\n]+)\]\[([^[\]\n^]*)\]/g, (match) => ({
      start: match.index,
      message: `rien ne dit où mène « ${match[0]} » : mettez l’adresse entre parenthèses, « [${match[1]}](/contact.html) ».`,
    })),
  },
  {
    about: 'Un appel de note a une note.',
    wrong: 'Un fait.[^2]',
    right: 'Un fait.[^2]\n\n[^2]: Sa source.',
    find: inBlocks(/\[\s*\^\s*([^\]\n]*?)\s*\](?!\s*:)/g, (match, _, { source }) => {
      const name = (match[1] ?? '').replaceAll(/\s+/g, '-');
      if (name === '')
        return {
          start: match.index,
          message: `« ${match[0]} » n’appelle aucune note : donnez-lui un nom, « [^1] ».`,
        };
      const call = `[^${name}]`;
      const isDefined = source
        .split('\n')
        .some((line) => line.startsWith(`${call}:`) || line.startsWith(`${call} :`));
      if (isDefined) {
        return call === match[0] ? null : replaced(match, call, `« ${match[0]} » n’appelle pas de note`);
      }
      return {
        start: match.index,
        message: `l’appel « ${match[0]} » n’a pas de note : ajoutez plus bas, seul sur sa ligne, « ${call}: » et le texte de la note.`,
      };
    }),
  },
  {
    about: 'Du code s’écrit entre deux accents graves.',
    wrong: 'La commande `npm run check vérifie tout.',
    right: 'La commande `npm run check` vérifie tout.',
    find: inBlocks(/`+/g, (match, { sight }) => {
      const at = match.index;
      if (/\p{L}/u.test(sight[at - 1] ?? '') && /\p{L}/u.test(sight[at + 1] ?? '')) {
        return replaced(match, '’', 'un accent grave tient la place d’une apostrophe');
      }
      return {
        start: at,
        message: `un accent grave « ${match[0]} » n’a pas de pareil : mettez-en un de chaque côté du code, ou écrivez « \\${match[0]} » pour l’afficher.`,
        fix: {
          start: at,
          end: at + match[0].length,
          text: [...match[0]].map((sign) => `\\${sign}`).join(''),
        },
      };
    }),
  },
  {
    about: 'Une image commence par « ![ », sans espace.',
    wrong: '! [L’équipe](equipe.jpg)',
    right: '![L’équipe](equipe.jpg)',
    find: inBlocks(
      new RegExp(`!\\s+(?=${OPAQUE}[^${OPAQUE}\\n]+${OPAQUE}+)`, 'g'),
      (match, block, { source }) => {
        const after = source.slice(block.start + match.index + match[0].length);
        const link = /^\[[^\]\n]*\]\([^)\n]*\.(?:jpe?g|png|webp|avif)\)/i.exec(after)?.[0];
        return link === undefined
          ? null
          : replaced(match, '!', 'une espace fait de cette image un lien', `!${link}`);
      },
    ),
  },
  {
    about: 'Des mots surlignés s’écrivent en gras : le site ne connaît pas « == ».',
    wrong: 'Un mot ==important==.',
    right: 'Un mot **important**.',
    find: inBlocks(
      new RegExp(`(?<![=<>!])==(?=[^\\s=])([^=\\n${OPAQUE}${ESCAPED}${MARK}]*[^\\s=])==(?!=)`, 'g'),
      (match) => replaced(match, `**${match[1]}**`, `« ${match[0]} » s’affiche tel quel`),
    ),
  },
  {
    about: 'Un lien a une adresse : le site ne connaît pas « [[Page]] ».',
    wrong: 'Voir [[Contact]].',
    right: 'Voir [la page de contact](/contact.html).',
    find: inBlocks(/\[\[([^[\]\n]+)\]\]/g, (match) => ({
      start: match.index,
      message: `« ${match[0]} » n’est pas un lien ici : donnez-lui une adresse, « [${match[1]}](/contact.html) ».`,
    })),
  },
];
