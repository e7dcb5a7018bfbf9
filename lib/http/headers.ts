import type { Site } from '../content/site-schema';

/** What every answer carries, whoever serves the site, beside its security policy (`policy.ts`). */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  // Two years, as the preload lists want; subdomains may be somebody else's.
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  // « no-referrer » would make browsers post the contact form with `Origin: null`, which Next refuses.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** A security policy: the sources of each directive, `{ 'img-src': ["'self'"] }`. */
export type Directives = Readonly<Record<string, readonly string[]>>;

/** Policies by the folder they hold for, `/admin/`: there they stand in the place of the site's. */
export type OwnPolicies = Readonly<Record<`/${string}/`, Directives>>;

/** Where the browser editor lies, if the site has it. */
export const ADMIN_FOLDER = '/admin/';

/** The editor asks nobody but its own site and GitHub, and writes styles as it goes. */
const ADMIN_POLICY: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'", 'blob:'],
  'font-src': ["'self'"],
  'img-src': ["'self'", 'blob:', 'data:', 'https://avatars.githubusercontent.com'],
  'connect-src': ["'self'", 'blob:', 'data:', 'https://api.github.com'],
  // Its preview.
  'frame-src': ["'self'", 'blob:'],
  'base-uri': ["'self'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/**
 * Folders that need another policy than the site's: every host sends their answers that alone. Such a folder has a page of
 * its own, `index.html`, at the folder's address: the one address of the site that ends in a slash.
 */
export const ownPolicies = ({ redaction }: Pick<Site, 'redaction'>): OwnPolicies =>
  redaction ? { [ADMIN_FOLDER]: ADMIN_POLICY } : {};

/** Folders whose files have a hash of their content in their names: what was fetched once is never asked for again. */
export const HASHED_FOLDERS = ['_next/static', 'fonts', 'images', 'partage'] as const;

export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Everything else may change with the next deployment: a browser asks whether it has, and is told in a few bytes. */
export const REVALIDATED = 'max-age=0, must-revalidate';

/** Content types by extension, of what the build makes and of what an owner may put into `public/`. A text is UTF-8. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  css: 'text/css',
  csv: 'text/csv',
  gif: 'image/gif',
  html: 'text/html',
  ico: 'image/x-icon',
  ics: 'text/calendar',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  vcf: 'text/vcard',
  webm: 'video/webm',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml',
  zip: 'application/zip',
};

/** A feed reader looks at the type, which the extension does not tell. */
export const FEED_TYPE = 'application/atom+xml; charset=utf-8';
