import { comparableHref, decodeAddress } from '@/migration/site';
import type { OldConfig } from './config';
import type { Placed } from './destinations';
import { oldAddressesOf } from './redirects';

/** An address as it is compared: `/blog/titre`, whatever stands at its end. */
export const comparable = (address: string): string =>
  comparableHref(
    decodeAddress(address)
      .normalize('NFC')
      .replace(/\/index\.html?$/, '/'),
  );

/** A path without the folder that the old site was served under. */
export const withoutBase = (pathname: string, { baseurl }: Pick<OldConfig, 'baseurl'>): string =>
  baseurl !== '' && (pathname === baseurl || pathname.startsWith(`${baseurl}/`))
    ? pathname.slice(baseurl.length) || '/'
    : pathname;

/** The pages of the old site by their addresses there, those that led to them, and the paths of their files. */
export class OldPlaces {
  readonly #config: OldConfig;
  readonly #places = new Map<string, Placed>();

  constructor(config: OldConfig, pages: readonly Placed[]) {
    this.#config = config;
    const put = (address: string, placed: Placed): void => {
      for (const form of [address, withoutBase(address, config)]) {
        const key = comparable(form);
        if (!this.#places.has(key)) this.#places.set(key, placed);
      }
    };
    for (const placed of pages) {
      if (placed.page.href !== undefined) put(placed.page.href, placed);
      put(`/${placed.page.relative}`, placed);
    }
    // A page's own address goes before those that led to another one.
    for (const placed of pages)
      for (const address of oldAddressesOf(placed.page, config).addresses) put(address, placed);
  }

  at(pathname: string): Placed | undefined {
    return (
      this.#places.get(comparable(withoutBase(pathname, this.#config))) ??
      this.#places.get(comparable(pathname))
    );
  }
}
