import { comparableHref } from '@/migration/site';
import { displayPath } from '../files';
import { type Note, note } from '../report';
import type { OldConfig } from './config';
import type { Placed } from './destinations';
import type { OldPage } from './documents';
import { oldAddressesOf } from './redirects';

/** Which page each old address leads to: the first that claims it. */
export class Claims {
  readonly #config: OldConfig;
  readonly #owners = new Map<string, Placed>();
  readonly #hrefs: ReadonlySet<string>;
  /** Addresses of pages that only led to another. */
  readonly #added = new Map<Placed, readonly string[]>();

  /** `others` are pages that only led to one of them. */
  constructor(config: OldConfig, placed: readonly Placed[], others: ReadonlyMap<OldPage, Placed>) {
    this.#config = config;
    this.#hrefs = new Set(placed.map(({ href }) => comparableHref(href)));
    for (const one of placed) {
      for (const address of oldAddressesOf(one.page, config).addresses) {
        if (!this.#owners.has(address)) this.#owners.set(address, one);
      }
    }
    for (const [page, target] of others) {
      const { addresses } = oldAddressesOf(page, config);
      const free = addresses.filter((address) => !this.#owners.has(address));
      for (const address of free) this.#owners.set(address, target);
      this.#added.set(target, [...(this.#added.get(target) ?? []), ...free]);
    }
  }

  /** Every old address, with the page that it leads to. */
  get owners(): ReadonlyMap<string, Placed> {
    return this.#owners;
  }

  /** The old addresses that are a page's; those that another page has are told. */
  redirectsOf(placed: Placed): { redirects: string[]; notes: Note[] } {
    const { front } = placed.page;
    const { addresses, refused } = oldAddressesOf(placed.page, this.#config);
    const line = front.lineOf('redirect_from') ?? front.lineOf('permalink') ?? 1;
    const notes = refused.map((address) =>
      note('warning', line, `« ${address} » n’est pas une adresse de ce site : elle n’y mènera pas`),
    );
    const redirects = [...addresses, ...(this.#added.get(placed) ?? [])].filter((address) => {
      if (comparableHref(address) === comparableHref(placed.href)) return false;
      const owner = this.#owners.get(address);
      if (owner === placed && !this.#hrefs.has(comparableHref(address))) return true;
      const other = owner && owner !== placed ? displayPath(owner.page.file) : 'une page du nouveau site';
      const message = `adresse « ${address} » déjà prise par ${other} : elle ne mène pas ici`;
      notes.push(note('warning', line, message));
      return false;
    });
    return { redirects, notes };
  }
}
