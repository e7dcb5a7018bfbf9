import { afterEach, expect, test, vi } from 'vitest';
import { TEST_SITE, testLibrary, testPage } from '@/lib/content/testing/library';
import { atomFeed } from './feed';
import { homeGraph, pageGraph } from './json-ld';
import { llmsText } from './llms';

const site = TEST_SITE;

const expertise = (slug: string, title: string) => ({
  ...testPage('expertises', slug, { title }),
  title,
  description: `Description de ${slug}.`,
  summary: 'Un « résumé » & "rien" d’autre.\u0000\u000b\ufffe',
});

afterEach(() => vi.unstubAllEnvs());

test('the feed: newest first, a page without a day beside the newest, texts escaped', () => {
  const entries = [
    { page: expertise('ancienne', 'Ancienne'), changed: '2025-01-02' },
    { page: expertise('sans-jour', '<Sans> jour'), changed: undefined },
    { page: expertise('recente', 'Récente'), changed: '2026-03-04' },
  ];
  expect(atomFeed(site, entries, '2026-11-22')).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
      <title>Dupont &amp; Filles</title>
      <subtitle>Des sites &lt;simples&gt;.</subtitle>
      <id>https://exemple.fr/feed.xml</id>
      <link rel="self" type="application/atom+xml" href="https://exemple.fr/feed.xml"/>
      <link rel="alternate" type="text/html" href="https://exemple.fr/"/>
      <updated>2026-03-04T00:00:00Z</updated>
      <author><name>Dupont &amp; Filles</name><uri>https://exemple.fr/</uri></author>
      <entry>
        <title>&lt;Sans&gt; jour</title>
        <id>https://exemple.fr/expertises/sans-jour.html</id>
        <link rel="alternate" type="text/html" href="https://exemple.fr/expertises/sans-jour.html"/>
        <updated>2026-03-04T00:00:00Z</updated>
        <summary>Un « résumé » &amp; &quot;rien&quot; d’autre.</summary>
      </entry>
      <entry>
        <title>Récente</title>
        <id>https://exemple.fr/expertises/recente.html</id>
        <link rel="alternate" type="text/html" href="https://exemple.fr/expertises/recente.html"/>
        <updated>2026-03-04T00:00:00Z</updated>
        <summary>Un « résumé » &amp; &quot;rien&quot; d’autre.</summary>
      </entry>
      <entry>
        <title>Ancienne</title>
        <id>https://exemple.fr/expertises/ancienne.html</id>
        <link rel="alternate" type="text/html" href="https://exemple.fr/expertises/ancienne.html"/>
        <updated>2025-01-02T00:00:00Z</updated>
        <summary>Un « résumé » &amp; &quot;rien&quot; d’autre.</summary>
      </entry>
    </feed>
    "
  `);
});

test('where no day is known the feed has today’s, and it stands without an entry', () => {
  expect(atomFeed(site, [], '2026-11-22')).toContain('<updated>2026-11-22T00:00:00Z</updated>');
});

test('llms.txt leads to the Markdown of each page; a section without pages is left out', () => {
  expect(llmsText(testLibrary(expertise('api', 'API [et] autres')))).toMatchInlineSnapshot(`
    "# Dupont & Filles

    > Des sites <simples>.

    ## Expertises

    - [API \\[et\\] autres](https://exemple.fr/expertises/api.md): Description de api.
    "
  `);
});

test('what the pages say of the agency and of a service', () => {
  expect(homeGraph(site)).toMatchInlineSnapshot(`
    {
      "@context": "https://schema.org",
      "@graph": [
        {
          "@id": "https://exemple.fr/#agence",
          "@type": "ProfessionalService",
          "address": {
            "@type": "PostalAddress",
            "addressCountry": "FR",
            "addressLocality": "Paris",
            "postalCode": "75011",
            "streetAddress": "1 rue A",
          },
          "description": "Des sites <simples>.",
          "email": "a@exemple.fr",
          "legalName": "Dupont",
          "name": "Dupont & Filles",
          "telephone": "+33 1 99 00 12 34",
          "url": "https://exemple.fr/",
        },
        {
          "@id": "https://exemple.fr/#site",
          "@type": "WebSite",
          "inLanguage": "fr",
          "name": "Dupont & Filles",
          "publisher": {
            "@id": "https://exemple.fr/#agence",
          },
          "url": "https://exemple.fr/",
        },
      ],
    }
  `);
  const trail = [
    { label: 'Accueil', href: '/' },
    { label: 'Expertises', href: '/expertises.html' },
  ];
  const about = { site, trail, people: [], image: '/partage/a.jpg', changed: undefined };
  expect(pageGraph(expertise('api', 'API'), about)).toMatchInlineSnapshot(`
    {
      "@context": "https://schema.org",
      "@graph": [
        {
          "@type": "BreadcrumbList",
          "itemListElement": [
            {
              "@type": "ListItem",
              "item": "https://exemple.fr/",
              "name": "Accueil",
              "position": 1,
            },
            {
              "@type": "ListItem",
              "item": "https://exemple.fr/expertises.html",
              "name": "Expertises",
              "position": 2,
            },
            {
              "@type": "ListItem",
              "item": "https://exemple.fr/expertises/api.html",
              "name": "API",
              "position": 3,
            },
          ],
        },
        {
          "@type": "Service",
          "description": "Description de api.",
          "name": "API",
          "provider": {
            "@id": "https://exemple.fr/#agence",
          },
          "url": "https://exemple.fr/expertises/api.html",
        },
      ],
    }
  `);
});
