import path from 'node:path';
import { dataNote, redirecting } from './leftovers';
import { knownAddresses, Links } from './links';
import { Claims } from './old-site/claims';
import type { OldConfig } from './old-site/config';
import { destinationIn, groupOf, kindOfPage, type Placed, placePages } from './old-site/destinations';
import type { OldPage } from './old-site/documents';
import type { OldFiles } from './old-site/files';
import { type Layout, layoutsOf } from './old-site/layouts';
import { OldPlaces } from './old-site/places';
import { redirectTarget } from './old-site/redirects';
import { liquidScopes } from './old-site/scope';
import type { ImportOptions } from './options';
import type { Note } from './report';

/** Where each page goes, and what each is written with. */
export type Plan = {
  placed: ReadonlyMap<OldPage, Placed>;
  claims: Claims;
  links: Links;
  scopeOf: ReturnType<typeof liquidScopes>;
  layoutOf: (page: OldPage) => Layout | undefined;
  /** kinds that were guessed, by collection, folder or layout */
  guesses: { group: string; kind: string; count: number }[];
};

/** What a plan is made with. */
export type PlanFacts = {
  options: ImportOptions;
  config: OldConfig;
  /** the new site's content */
  content: string;
  files: OldFiles;
  tell: (page: OldPage, told: Note) => void;
};

/** Gives each page its place, and each old address to the first page that claims it. */
export function makePlan(
  pages: readonly OldPage[],
  { options, config, content, files, tell }: PlanFacts,
): Plan {
  const { to, map = new Map<string, string>() } = options;
  const isWholeSite = to === undefined;
  const leading = pages.filter((page) => isWholeSite && redirectTarget(page) !== undefined);
  const others = pages.filter((page) => {
    const data = isWholeSite ? dataNote(page, map) : undefined;
    if (data) tell(page, data);
    return !data && !leading.includes(page);
  });
  const guesses = new Map<string, { group: string; kind: string; count: number }>();
  const placed = placePages(others, (page) => {
    if (to !== undefined) return destinationIn(to);
    const { kind, isAsked } = kindOfPage(page, map);
    const group = groupOf(page) || String(page.data.layout ?? '');
    const guess = guesses.get(group) ?? { group, kind, count: 0 };
    if (!isAsked && group !== '') guesses.set(group, { ...guess, count: guess.count + 1 });
    return destinationIn(path.join(content, kind));
  });
  const places = new OldPlaces(config, placed);
  const led = leading.flatMap((page): [OldPage, Placed][] => {
    const { placed: target, told } = redirecting(page, places, config);
    tell(page, told);
    return target ? [[page, target]] : [];
  });
  const known = new Set([...knownAddresses(content), ...placed.map(({ href }) => href)]);
  return {
    placed: new Map(placed.map((one) => [one.page, one])),
    claims: new Claims(config, placed, new Map(led)),
    links: new Links({ config, places, known, files, isWholeSite }),
    scopeOf: liquidScopes(config, pages),
    layoutOf: isWholeSite ? layoutsOf(config, pages) : () => undefined,
    guesses: [...guesses.values()],
  };
}
