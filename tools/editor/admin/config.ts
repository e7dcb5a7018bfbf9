import type { CmsConfig, Field } from '@sveltia/cms';
import { z } from 'zod';
import { IMAGES_FOLDER } from '@/lib/content/addresses';
import { BRAND_FILE, brandSchema } from '@/lib/content/brand';
import { ALL_DATA_KINDS, ALL_KINDS, type PageKind } from '@/lib/content/kinds';
import type { DataKind } from '@/lib/content/kinds/data-kind';
import { SITE_FILE } from '@/lib/content/site';
import { siteSchema } from '@/lib/content/site-schema';

/*
 * The editor's forms, made of the schemas that the site reads its content with: a key that is added there has its field here.
 */

/** Names of the formats that `format.ts` reads; Sveltia wants the end of the first so. */
export const PAGE_FORMAT = 'page-frontmatter';
export const DATA_FORMAT = 'donnees-yml';

/** The field of a page's text (`text-control.tsx`). */
export const TEXT_WIDGET = 'texte';

/** Keys that stay in a file as they are and have no field: what Jekyll left, and an address that follows the file's name. */
export const WITHOUT_FIELD = ['layout', 'permalink'];

/** Sentences: they get room for several lines. */
const SENTENCES = [
  'summary',
  'seo_description',
  'footer_cta',
  'header_alt',
  'texte',
  'phrase',
  'description',
  'text',
];

const IMAGE_KEYS = ['header-img', 'portrait'];

/** What everybody fills in stands before a page's text; what few ever need, after it. */
const RARE = [
  'heading',
  'header_alt',
  'header_credit',
  'footer_cta',
  'redirect_from',
  'updated',
  'order',
  'related',
];

/** What is read of JSON Schema. */
type Json = {
  type?: string;
  format?: string;
  pattern?: string;
  const?: unknown;
  title?: string;
  description?: string;
  properties?: Record<string, Json>;
  required?: string[];
  items?: Json;
};

/** Keys that name a file of another kind. */
type References = Readonly<Record<string, string>>;

/** Carries the file as it was read, so that a save changes what was edited alone (`format.ts`). */
const SOURCE: Field = { name: '_source', widget: 'hidden' };

/**
 * The configuration of Sveltia.
 * @param redaction the repository on GitHub; `null` where a folder is written alone.
 */
export function adminConfig(redaction: { depot: string; branche: string } | null): CmsConfig {
  return {
    load_config_file: false,
    app_title: 'Rédaction',
    logo: { src: '/icon.svg' },
    backend: {
      name: 'github',
      repo: redaction?.depot ?? 'agence/site',
      branch: redaction?.branche ?? 'main',
      auth_methods: ['token'],
      squash_merges: true,
      commit_messages: {
        create: 'Écrire {{collection}} « {{slug}} »',
        update: 'Modifier {{collection}} « {{slug}} »',
        delete: 'Supprimer {{collection}} « {{slug}} »',
        uploadMedia: 'Ajouter {{path}}',
        deleteMedia: 'Supprimer {{path}}',
      },
    },
    publish_mode: 'editorial_workflow',
    media_folder: IMAGES_FOLDER,
    public_folder: `/${IMAGES_FOLDER}`,
    media_libraries: { default: { config: { slugify_filename: true, max_file_size: 20_000_000 } } },
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-', maxlength: 100 },
    // A field that was emptied must be told from one that is not there.
    output: { omit_empty_optional_fields: false },
    show_preview_links: false,
    collections: [...ALL_KINDS.map(pageCollection), ...ALL_DATA_KINDS.map(dataCollection)],
    singletons: [
      single('site', 'Le site', SITE_FILE, siteSchema),
      single('apparence', 'L’apparence', BRAND_FILE, brandSchema),
    ],
  };
}

const jsonOf = (schema: z.ZodType): Json =>
  z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' }) as Json;

type Collection = NonNullable<CmsConfig['collections']>[number];

/** What is the same of every kind. */
const shared = ({ name, folder, words }: PageKind | DataKind, title: string) => ({
  name,
  folder,
  label: capitalised(words.many),
  label_singular: words.one,
  create: true,
  identifier_field: title,
  summary: `{{${title}}}`,
  slug: {
    template: `{{${title}}}`,
    // Renaming loses an address: the manual says how it is done.
    editable: ['create' as const],
    hint: 'Le nom du fichier, donc l’adresse : des lettres sans accent, des chiffres et des traits d’union.',
  },
});

function pageCollection(kind: PageKind): Collection {
  const fields = fieldsOf(jsonOf(kind.schema), kind.references);
  const isRare = ({ name }: Field): boolean => RARE.includes(name);
  return {
    ...shared(kind, 'title'),
    // A page of no list is one that a menu leads to, or the law asks for.
    delete: kind.neighbours !== null,
    extension: 'mdx',
    format: PAGE_FORMAT,
    preview_path: kind.hrefOf('{{slug}}'),
    fields: [
      ...fields.filter((field) => !isRare(field)),
      {
        name: 'body',
        label: 'Texte',
        hint: 'Le texte de la page, en Markdown.',
        widget: TEXT_WIDGET,
        required: false,
        default: kind.template.body.trimStart(),
      },
      ...fields.filter(isRare),
      SOURCE,
    ],
  };
}

const dataCollection = (kind: DataKind): Collection => ({
  ...shared(kind, kind.nameKey),
  extension: 'yml',
  format: DATA_FORMAT,
  fields: [...fieldsOf(jsonOf(kind.schema), {}), SOURCE],
});

const single = (name: string, label: string, file: string, schema: z.ZodType) => ({
  ...{ name, label, file, format: DATA_FORMAT },
  fields: [...fieldsOf(jsonOf(schema), {}), SOURCE],
});

/** A field a key. */
function fieldsOf({ properties = {}, required = [] }: Json, references: References): Field[] {
  return Object.entries(properties)
    .filter(([name]) => !WITHOUT_FIELD.includes(name))
    .map(([name, json]) => fieldOf(name, json, required.includes(name), references));
}

/** What a key is asked with. Nothing is required of the form: the check says what is missing, and a draft may wait for it. */
function fieldOf(name: string, json: Json, isRequired: boolean, references: References): Field {
  const { title = name, description = '', type, items } = json;
  const common = {
    ...{ name, label: title, required: false },
    hint: isRequired ? `Obligatoire. ${description}` : description,
  };
  const target = references[name];
  if (target !== undefined) {
    const title = ALL_DATA_KINDS.find((kind) => kind.name === target)?.nameKey ?? 'title';
    return {
      ...common,
      ...{ widget: 'relation', collection: target, value_field: '{{slug}}', multiple: type === 'array' },
      ...{ display_fields: [title], search_fields: [title] },
    };
  }
  if (IMAGE_KEYS.includes(name)) return { ...common, widget: 'image', choose_url: false };
  if (type === 'boolean' || json.const === true)
    return { ...common, widget: 'boolean', default: name === 'draft' };
  if (type === 'number' || type === 'integer') {
    return { ...common, widget: 'number', value_type: type === 'integer' ? 'int' : 'float' };
  }
  if (type === 'object') return { ...common, widget: 'object', collapsed: true, fields: fieldsOf(json, {}) };
  if (type === 'array') {
    const list = { ...common, widget: 'list' as const };
    return items?.type === 'object'
      ? { ...list, fields: fieldsOf(items, {}) }
      : { ...list, field: { name: 'valeur', label: title, widget: 'string', required: false } };
  }
  if (json.format === 'date') {
    return { ...common, widget: 'datetime', type: 'date', time_format: false, format: 'YYYY-MM-DD' };
  }
  if (json.pattern?.startsWith('^#[0-9a-f]')) return { ...common, widget: 'color', allowInput: true };
  return { ...common, widget: SENTENCES.includes(name) ? 'text' : 'string' };
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
