import { absoluteUrl } from '@/lib/content/addresses';
import type { Redirect } from '@/lib/http/redirects';

/**
 * The file of `out/` that a plain host serves at an old address; none where it would not serve it
 * as a page.
 */
export function refreshFile(from: string): string | null {
  const name = from.replace(/^\/|\/$/g, '');
  if (/\.html?$/.test(name)) return name;
  return /\.[^/]*$/.test(name) ? null : `${name}/index.html`;
}

/**
 * What stands at an old address where a host knows no redirects. Browsers follow it at once, search
 * engines take it for a permanent redirect. An anchor is lost on the way: a page without script
 * cannot know it.
 */
export const refreshPage = ({ to }: Redirect, siteUrl: string): string => `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<title>Cette page a déménagé</title>
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="0; url=${to}">
<link rel="canonical" href="${absoluteUrl(siteUrl, to)}">
<p>Cette page a déménagé&nbsp;: <a href="${to}">${absoluteUrl(siteUrl, to)}</a></p>
</html>
`;
