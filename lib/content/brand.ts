import { z } from 'zod';
import { type Finding, finding, type Place } from '../findings/finding';
import { TOP } from './frontmatter';
import type { RawFile } from './read';
import { decodeSource } from './source';
import { validate } from './validate';
import { parseYaml } from './yaml';

/** The brand: what the site looks like, for its owner to change in one place. */
export const BRAND_FILE = 'content/apparence.yml';

/** What each colour is called and for, in French, and the house's own values of it: `[name, use, day, night]`. */
const COLORS = {
  paper: ['Papier', 'Le fond des pages.', '#fbf8f2', '#14181d'],
  sand: ['Sable', 'Un fond appuyé : les étapes, les chiffres.', '#e7ddca', '#252d36'],
  surface: ['Surface', 'Le fond des champs, des notes et du menu.', '#ffffff', '#1b2127'],
  ink: ['Encre', 'Le texte.', '#1d2329', '#e9e6df'],
  muted: ['Encre pâle', 'Le texte en retrait : résumés, légendes, dates.', '#566069', '#a3adb5'],
  line: ['Filet', 'Les filets, qui ne font que séparer.', '#d9d1c2', '#343d46'],
  edge: ['Bord', 'Le bord de ce que l’on presse : champs, boutons du menu.', '#8b8577', '#6d7882'],
  accent: ['Accent', 'La couleur de l’agence : boutons, liens survolés, logo.', '#b3401a', '#ff9466'],
  sun: ['Soleil', 'Le soleil et la lumière des paysages.', '#eda06c', '#d5dbe2'],
  dusk: ['Bandeau', 'Le bandeau sombre en bas de page.', '#16222e', '#28353f'],
  dusk_ink: ['Texte du bandeau', 'Le texte de ce bandeau.', '#fbf8f2', '#f1eee8'],
  dusk_muted: ['Texte pâle du bandeau', 'Le texte en retrait de ce bandeau.', '#b4bfc8', '#b9c3ca'],
  dusk_accent: ['Bouton du bandeau', 'Le bouton de ce bandeau.', '#ffb38f', '#ffb38f'],
} as const;

export type ColorName = keyof typeof COLORS;
export type Palette = Readonly<Record<ColorName, string>>;

export const COLOR_NAMES: readonly ColorName[] = z.array(z.custom<ColorName>()).parse(Object.keys(COLORS));

/** The custom property that holds a colour, in the sheet and in drawings alike: `--color-dusk-ink`. */
export const colorProperty = (name: string): string => `--color-${name.replaceAll('_', '-')}`;

const color = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, { error: 'une couleur entre guillemets, dièse et six chiffres : "#b3401a"' });

function palette(moment: 'day' | 'night') {
  const shape = Object.fromEntries(
    Object.entries(COLORS).map(([name, [title, use, day, night]]) => [
      name,
      color
        .default(moment === 'day' ? day : night)
        .meta({ title })
        .describe(use),
    ]),
  ) as Record<ColorName, z.ZodDefault<z.ZodString>>;
  return z.strictObject(shape).prefault({});
}

/** `content/apparence.yml`. Every key may be left out: the house's own look stands in. */
export const brandSchema = z.object({
  colors: z
    .strictObject({
      day: palette('day').meta({ title: 'De jour' }).describe('Les couleurs de jour, et celles du papier.'),
      night: palette('night')
        .meta({ title: 'De nuit' })
        .describe('Les couleurs de nuit, pour qui règle son appareil en sombre.'),
    })
    .prefault({})
    .meta({ title: 'Couleurs' })
    .describe('Les couleurs. Leur contraste est vérifié.'),
  title_font: z
    .strictObject({
      family: z
        .string()
        .min(1)
        .default('Bricolage Grotesque')
        .meta({ title: 'Nom' })
        .describe('Nom de la police des titres.'),
      file: z
        .string()
        .regex(/^[\w.-]+\.woff2$/, { error: 'le nom d’un fichier de content/polices, "ma-police.woff2"' })
        .default('bricolage-grotesque-700.woff2')
        .meta({ title: 'Fichier' })
        .describe(
          'Son fichier, dans content/polices. Après l’avoir changé : npx tsx tools/assets/make-font.ts',
        ),
    })
    .prefault({})
    .meta({ title: 'Police des titres' })
    .describe('La police des titres, en gras.'),
  logo: z
    .string()
    .regex(/^[\w.-]+\.svg$/, { error: 'le nom d’un dessin de content/images, "logo.svg"' })
    .default('logo.svg')
    .meta({ title: 'Logo' })
    .describe(
      'Le logo, un dessin SVG de content/images d’une seule couleur. Les icônes du site en sont faites.',
    ),
});

export type Brand = z.infer<typeof brandSchema>;

export type ParsedBrand = {
  /** `null` where the file has a mistake. */
  value: Brand | null;
  findings: Finding[];
  /** Where the value at a path stands. */
  placeOf: (path: readonly PropertyKey[]) => Place;
};

/**
 * Reads `content/apparence.yml`; every problem has its place.
 * @param raw the file as it lies there; without one (`null`) it is the house's own look.
 */
export function parseBrand(raw: RawFile | null): ParsedBrand {
  if (!raw) return { value: brandSchema.parse({}), findings: [], placeOf: () => TOP };
  const decoded = decodeSource(raw);
  if (!decoded.source) return { value: null, findings: decoded.findings, placeOf: () => TOP };
  const { data, positions, problems } = parseYaml(decoded.source.text);
  if (problems.length > 0) {
    const findings = problems.map(({ message, ...place }) =>
      finding('entete-yaml', BRAND_FILE, place, message),
    );
    return { value: null, findings: [...decoded.findings, ...findings], placeOf: () => TOP };
  }
  const { value, findings } = validate(brandSchema, { file: BRAND_FILE, data, positions, top: TOP });
  return {
    value,
    findings: [...decoded.findings, ...findings],
    placeOf: (path) => positions.value(path) ?? TOP,
  };
}
