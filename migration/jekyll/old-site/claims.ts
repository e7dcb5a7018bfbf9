import { comparableHref } from '@/migration/site';
import { displayPath } from '../files';
import { type Note, note } from '../report';
import type { OldConfig } from './config';
import type { Placed } from './destinations';
import { oldAddressesOf } from './redirects';

/** Which page each old address leads to: the first that claims it. */
export class Claims {
  readonly #config: OldConfig;
  readonly #owners = new Map<string, Placed>();
  readonly #hrefs: ReadonlySet<string>;

  constructor(config: OldConfig, placed: readonly Placed[]) {
    this.#config = config;
    this.#hrefs = new Set(placed.map(({ href }) => comparableHref(href)));
    for (const one of placed) {
      for (const address of oldAddressesOf(one.page, config).addresses) {
        if (!this.#owners.has(address)) this.#owners.set(address, one);
      }
    }
  }

  /** Every old address. */
  get addresses(): string[] {
    return [...this.#owners.keys()];
  }

  /** The old addresses that are a page's; those that another page has are told. */
  redirectsOf(placed: Placed): { redirects: string[]; notes: Note[] } {
    const { front } = placed.page;
    const { addresses, refused } = oldAddressesOf(placed.page, this.#config);
    const line = front.lineOf('redirect_from') ?? front.lineOf('permalink') ?? 1;
    const notes = refused.map((address) =>
      note('warning', line, `« ${address} » n’est pas une adresse de ce site : elle n’y mènera pas`),
    );
    const redirects = addresses.filter((address) => {
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
