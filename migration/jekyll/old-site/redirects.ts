import type { OldConfig } from './config';
import type { OldPage } from './documents';

/**
 * An old address as the site takes it: from its root, without blanks; `undefined` for what is none.
 */
export function oldAddress(written: string, { url }: Pick<OldConfig, 'url'>): string | undefined {
  let address = written.trim();
  const origin = url.replace(/^https?:\/\/(?:www\.)?/i, '');
  if (/^(?:https?:)?\/\//i.test(address)) {
    const bare = address.replace(/^(?:https?:)?\/\/(?:www\.)?/i, '');
    const host = bare.split('/')[0] ?? '';
    // Another site's address is no address of this one.
    if (origin !== '' && host !== origin.split('/')[0]) return undefined;
    address = bare.slice(host.length) || '/';
  } else if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return undefined;
  address = `/${address.replace(/^\.?\/+/, '')}`.replace(/[?#].*$/, '').replace(/\/{2,}/g, '/');
  const safe = address.normalize('NFC').replace(/\s/g, encodeURIComponent).replaceAll('\\', '%5C');
  return safe === '/' || /\/\.{1,2}(?:\/|$)/.test(safe) ? undefined : safe;
}

/** The old addresses of a page, each once: its own, then those that led to it already. */
export function oldAddressesOf(page: OldPage, config: OldConfig): { addresses: string[]; refused: string[] } {
  const listed = [page.data.redirect_from].flat().flatMap((value) => (value == null ? [] : [String(value)]));
  const refused: string[] = [];
  const found = listed.flatMap((written) => {
    const address = oldAddress(written, config);
    if (address === undefined) refused.push(written);
    return address === undefined ? [] : [withBase(address, config.baseurl)];
  });
  const own = page.href === undefined || !page.isShown ? undefined : oldAddress(page.href, { url: '' });
  return { addresses: [...new Set([...found, ...(own === undefined ? [] : [own])])], refused };
}

/** Where a page that was none led to (`redirect_to` of jekyll-redirect-from). */
export function redirectTarget({ data }: Pick<OldPage, 'data'>): string | undefined {
  const target: unknown = [data.redirect_to].flat()[0];
  return typeof target === 'string' && target.trim() !== '' ? target.trim() : undefined;
}

const withBase = (address: string, baseurl: string): string =>
  baseurl === '' || address.startsWith(`${baseurl}/`) ? address : baseurl + address;
