import { satteri } from '@astrojs/markdown-satteri';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://www.exemple.fr',
  // One file a page, at the address the old site had; its one sheet stands in it.
  build: { format: 'file', inlineStylesheets: 'always' },
  image: { layout: 'full-width', responsiveStyles: true },
  markdown: { processor: satteri({ features: { headingAttributes: true } }) },
  vite: { plugins: [tailwindcss()] },
});
