import { readFileSync } from 'node:fs';
import { TEST_IMAGE, testPage } from '@/tools/check/testing/test-site';

/** A text as many write them: comments, quotes of both kinds, a list of each form, a key that the form does not have. */
export const API = `---
# Relu par Camille.
title: 'Développeur d’API'
seo_description: "Ce que fait un développeur d’API, et ce qu’il apporte à un projet de bout en bout."
summary: Ce que fait un développeur d’API.   # à revoir
header-img: inspiration-5
redirect_from: ["/api.html"]
related:
  - ux
clef_inconnue: oui
---
Une **première** phrase.

## Un titre
::attr{#un-titre}

![Ce qu’on voit](inspiration-5.png)
`;

/** The site that is edited: no page of it is anybody's. */
export const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'content/site.yml': `${readFileSync('lib/content/fixtures/site.yml', 'utf8')}redaction:\n  depot: agence/site\n`,
  'content/images/inspiration-5.png': TEST_IMAGE,
  'content/expertises/api.mdx': API,
  // As a program on Windows saves it.
  'content/expertises/windows.mdx': `\uFEFF${testPage('windows', 'Un.', '', 'Deux.', '')}`.replaceAll(
    '\n',
    '\r\n',
  ),
  'content/expertises/ux.mdx': testPage('ux', 'Lisez [la page de l’API](/expertises/api.html).'),
  ...Object.fromEntries(
    ['accueil', 'contact', 'expertises'].map((slug) => [`content/pages/${slug}.mdx`, testPage(slug)]),
  ),
};
