import { z } from 'zod';
import { asWarning, type Finding, finding, type Place } from '../findings/finding';
import type { RuleId } from '../findings/rules';
import { TOP } from './frontmatter';
import type { YamlPositions } from './yaml';

/**
 * What the rules over front matter look at, read leniently: one wrong key does not hide what is wrong with the
 * others, so that all of a file is told in one go.
 */
export type Head = {
  /** Path of the file, from the project's root. */
  file: string;
  /** Address that the file's name gives the page. */
  address: string;
  draft: boolean;
  title: string | undefined;
  description: string | undefined;
  permalink: string | undefined;
  headerImage: string | undefined;
  /** Old addresses, each with its rank in the list. */
  redirectFrom: readonly { address: string; rank: number }[];
  /** Where the value at a path stands; the top of the file where there is none. */
  placeOf: (path: readonly PropertyKey[]) => Place;
};

const text = z.string().optional().catch(undefined);

const headSchema = z
  .object({
    title: text,
    seo_description: text,
    permalink: text,
    'header-img': text,
    redirect_from: z.array(z.unknown()).catch([]),
    draft: z.literal(true).or(z.literal(false)).catch(false),
  })
  .catch({
    title: undefined,
    seo_description: undefined,
    permalink: undefined,
    'header-img': undefined,
    redirect_from: [],
    draft: false,
  });

/** Reads what can be read. `data` is `undefined` where the front matter cannot be read at all. */
export function readHead(file: string, address: string, data?: unknown, positions?: YamlPositions): Head {
  const head = headSchema.parse(data);
  return {
    file,
    address,
    draft: head.draft,
    title: head.title,
    description: head.seo_description,
    permalink: head.permalink,
    headerImage: head['header-img'],
    redirectFrom: head.redirect_from.flatMap((value, rank) =>
      typeof value === 'string' ? [{ address: value, rank }] : [],
    ),
    placeOf: (path) => positions?.value(path) ?? TOP,
  };
}

/** A finding about a page's front matter: a warning where the page is a draft. */
export function headFinding(
  head: Head,
  rule: RuleId,
  path: readonly PropertyKey[],
  message: string,
): Finding {
  const found = finding(rule, head.file, head.placeOf(path), message);
  return head.draft ? asWarning(found) : found;
}
