import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const expertises = defineCollection({
  loader: glob({ base: './src/content/expertises', pattern: '**/*.md' }),
  schema: ({ image }) =>
    z.object({
      title: z.string(),
      description: z.string(),
      summary: z.string(),
      headerImg: image(),
      footerCta: z.string().default('Parlons de votre projet.'),
    }),
});

export const collections = { expertises };
