/** Every page that a visitor can reach by a link. */
export const PAGES = [
  '/',
  '/accessibilite.html',
  '/agence.html',
  '/confidentialite.html',
  '/contact.html',
  '/expertises.html',
  '/expertises/api-et-integrations.html',
  '/expertises/application-mobile.html',
  '/expertises/developpeur-back-end.html',
  '/expertises/developpeur-front-end.html',
  '/expertises/developpeur-full-stack.html',
  '/expertises/product-management.html',
  '/expertises/ux-ui-design.html',
  '/mentions-legales.html',
  '/plan-du-site.html',
] as const;
