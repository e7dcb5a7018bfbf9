import type { PageFile } from '@/lib/content/page-file';

/** A link's address that means another: what it is, and what to write. */
type Slip = { found: string; href: string };

const EMAIL = /^[^\s/@:]+@[^\s/@:]+\.[a-z]{2,}$/i;

/** A host's name and what follows it, without `https://`. */
const HOST = /^(?:www\.[\w-]+|[\w-]+(?:\.[\w-]+)*)\.([a-z]{2,})(?:[/?#].*)?$/i;

/** What a link to a file of this site ends in: no country, no trade. */
const FILE =
  /^(?:html?|mdx?|ya?ml|txt|pdf|jpe?g|png|webp|avif|gif|svg|zip|docx?|xlsx?|odt|ods|pptx?|csv|xml|ics|mp[34])$/i;

/**
 * An address that was written as people say it: « www.exemple.fr », « bonjour@exemple.fr », the name of a page's file.
 * Browsers look for each of them beside the page. `null` for any other.
 */
export function addressSlip(href: string, pages: readonly PageFile[]): Slip | null {
  if (EMAIL.test(href)) return { found: `« ${href} » est une adresse électronique`, href: `mailto:${href}` };
  const ending = HOST.exec(href)?.[1];
  if (ending !== undefined && !FILE.test(ending)) {
    return { found: `« ${href} » est l’adresse d’un autre site`, href: `https://${href}` };
  }
  const [, path = '', anchor = ''] = /^([^#]*\.mdx)(#.*)?$/.exec(href) ?? [];
  const page = path === '' ? undefined : pages.find(({ file }) => `/${file}`.endsWith(`/${lastPart(path)}`));
  return page ? { found: `« ${href} » est le fichier d’une page`, href: `${page.href}${anchor}` } : null;
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
