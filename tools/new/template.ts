import type { z } from 'zod';
import { expertiseSchema } from '@/lib/content/schema';

/** What the keys of a new page begin with; a key that is not here waits behind a `#`, with an example. */
const STARTED = ['title', 'seo_description', 'summary', 'draft'] as const;

const EXAMPLES: Readonly<Record<string, string>> = {
  seo_description:
    '"À écrire : ce que la page apporte à qui la cherche, en une phrase de 50 à 160 caractères."',
  summary: '"À écrire : une phrase affichée sous le titre."',
  draft: 'true',
  'header-img': '"inspiration-2"',
  header_alt: '"Ce que montre l’image"',
  header_credit: '"Jeanne Martin"',
  footer_cta: '"Vous avez un projet ? Parlons-en."',
  redirect_from: '["/ancienne-adresse.html"]',
  updated: '"2026-11-22"',
  order: '10',
  related: '["developpeur-back-end"]',
};

/** Keys of the old site that a new page has no use for. */
const NOT_OFFERED: ReadonlySet<string> = new Set(['layout', 'permalink']);

const BODY = `
Une première phrase, qui dit à qui s’adresse la page et ce qu’on y trouve.
::attr{.text-muted}

## Une première section
::attr{#premiere-section}

Du texte, avec un [lien vers la page de contact](/contact.html).

- Un point de la liste
- Un autre point

## Une seconde section
::attr{#seconde-section}

Du texte.
`;

/**
 * A new expertise page: a draft, with every key of its front matter explained by the schema's own words. It passes the
 * check as it is.
 */
export function newExpertise(title: string): string {
  const keys = Object.entries<z.ZodType>(expertiseSchema.shape)
    .filter(([key]) => !NOT_OFFERED.has(key))
    .map(([key, schema]) => {
      const value = key === 'title' ? JSON.stringify(title) : (EXAMPLES[key] ?? '""');
      const sign = STARTED.some((started) => started === key) ? '' : '# ';
      return `# ${schema.description ?? key}\n${sign}${key}: ${value}`;
    });
  return `---\n${keys.join('\n\n')}\n---\n${BODY.trimStart()}`;
}
