import { readFileSync, writeFileSync } from 'node:fs';

/*
 * The policy in the pages themselves, for hosts that send no headers. Where a host sends the same
 * as a header, it adds nothing and forbids nothing. A server always sends it, so its pages do not
 * carry it.
 */

/** What only a header can say; browsers warn of it in a page. */
const HEADER_ONLY = /^frame-ancestors /;

/** Before it a page has nothing but its charset, which must be among the first 1,024 bytes. */
const CHARSET = /<meta charset="utf-8"\/?>/i;

const META = /<meta http-equiv="Content-Security-Policy" content="[^"]*">/g;

/**
 * Puts the policy into finished pages. Once there, it is replaced. A page that only leads on has
 * nothing to guard.
 */
export function writeMetaPolicy(files: readonly string[], policy: string): void {
  const content = policy
    .split('; ')
    .filter((directive) => !HEADER_ONLY.test(directive))
    .join('; ');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${content}">`;
  for (const file of files) {
    const html = withoutMetaPolicy(readFileSync(file, 'utf8'));
    if (html.includes('http-equiv="refresh"')) continue;
    writeFileSync(
      file,
      html.replace(CHARSET, (charset) => charset + meta),
    );
  }
}

/** A page as a server sends it, whose headers have the policy. */
export const withoutMetaPolicy = (html: string): string => html.replace(META, '');
