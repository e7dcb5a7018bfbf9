import { CONTENT_TYPES } from '@/lib/http/headers';
import type { Redirect, Redirects } from '@/lib/http/redirects';

/*
 * What Apache and Caddy share: both are told of addresses by regular expressions of Perl's dialect,
 * tried on the decoded path.
 */

/** Addresses that lead to one place: `to` may name what the pattern took out, `$1`. */
export type Rule = { pattern: string; to: string };

/**
 * Every sign of ASCII that is no letter, digit or slash by its number: no language between here and
 * there reads it as its own.
 */
export const literal = (path: string): string =>
  path.replace(
    /[^\w/\u0080-\u{10FFFF}-]/gu,
    (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );

/** Apache's regular expressions may not be larger than 64 kB once compiled. */
const LONGEST_PATTERN = 4000;

/**
 * As few rules as can be, without the first slash and without anchors. Old addresses first: they
 * may be names of files.
 */
export function rulesOf({ spellings, moved }: Redirects): Rule[] {
  const bare = spellings.filter(({ from, to }) => to === `${from}.html`);
  const others = [...moved, ...spellings.filter((redirect) => !bare.includes(redirect))];
  return [
    ...[...new Set(others.map(({ to }) => to))].flatMap((to) =>
      alternatives(others.filter((redirect) => redirect.to === to)).map((all) => ({
        pattern: `(?:${all})`,
        to,
      })),
    ),
    ...alternatives(bare).map((all) => ({ pattern: `(${all})`, to: '/$1.html' })),
  ];
}

function alternatives(redirects: readonly Redirect[]): string[] {
  const patterns: string[] = [];
  for (const { from } of redirects) {
    const name = literal(from.slice(1));
    const last = patterns.at(-1);
    if (last !== undefined && last.length + name.length < LONGEST_PATTERN)
      patterns[patterns.length - 1] = `${last}|${name}`;
    else patterns.push(name);
  }
  return patterns;
}

/** Addresses under a folder, and its own without the last slash. */
export const underFolder = (folder: string): string => `^${literal(folder.replace(/\/$/, ''))}(?:/|$)`;

/** Extensions of files that are texts, which have a charset and compressed copies. */
export const TEXT_EXTENSIONS: readonly string[] = Object.entries(CONTENT_TYPES)
  .filter(([, type]) => /^text\/|javascript|xml|json/.test(type))
  .map(([extension]) => extension);
