import {
  CONTENT_TYPES,
  FEED_TYPE,
  HASHED_FOLDERS,
  IMMUTABLE,
  REVALIDATED,
  SECURITY_HEADERS,
} from '@/lib/http/headers';
import type { Redirects } from '@/lib/http/redirects';
import { type Rule, rulesOf, TEXT_EXTENSIONS, underFolder } from './patterns';
import type { Policies } from './policy';

/**
 * A Caddyfile for Caddy 2.6 and later: the same answers as `next start` gives. Where the site is
 * and how it is called, an environment may say: `SITE_ADDRESS`, `SITE_ROOT`.
 * @param siteUrl origin of the site.
 */
export function caddyfile(redirects: Redirects, { site, own }: Policies, siteUrl: string): string {
  const all = { ...SECURITY_HEADERS, 'Content-Security-Policy': site, 'Cache-Control': REVALIDATED };
  const folders = [...own.keys()];
  return `# Written by « npm run export »: do not edit. « import » it, or start Caddy with it.

(site_headers) {
	header -Server
	header {
${Object.entries(all)
  .map(([name, value]) => `\t\t${name} "${value}"`)
  .join('\n')}
	}
}

{$SITE_ADDRESS:${new URL(siteUrl).host}} {
	root * {$SITE_ROOT:/srv/site/en-ligne/out}

	# The old site's addresses, and other spellings of a page's address.
	map {path} {moved_to} {
${[...rulesOf(redirects).flatMap(mapped), ...folders.flatMap(folderRules)].join('\n')}
		default -
	}

	route {
		import site_headers
${[...own].map(([folder, policy], nth) => `\t\t@own_policy_${nth} path_regexp ${underFolder(folder)}\n\t\theader @own_policy_${nth} Content-Security-Policy "${policy}"\n`).join('')}
		@hashed path_regexp ^/(?:${HASHED_FOLDERS.join('|')})/.*[^/]$
		header @hashed Cache-Control "${IMMUTABLE}"

		# Caddy knows the types its machine does, and says the charset of few.
${Object.entries(CONTENT_TYPES)
  .map(
    ([extension, type]) =>
      `\t\t@${extension} path *.${extension}\n\t\theader @${extension} Content-Type "${type}${TEXT_EXTENSIONS.includes(extension) ? '; charset=utf-8' : ''}"`,
  )
  .join('\n')}
		@feed path /feed.xml
		header @feed Content-Type "${FEED_TYPE}"
		@text path / ${folders.map((folder) => `${folder} `).join('')}${TEXT_EXTENSIONS.map((extension) => `*.${extension}`).join(' ')}
		header @text Vary Accept-Encoding

		# An encoded slash is none.
		@encoded expression \`{http.request.orig_uri}.matches("(?i)^[^?]*%(?:2f|5c|00)")\`
		error @encoded 404

		@moved expression \`{moved_to} != "-" && {http.request.uri.query} == ""\`
		redir @moved {moved_to} permanent
		@moved_with_query expression \`{moved_to} != "-"\`
		redir @moved_with_query {moved_to}?{http.request.uri.query} permanent

		# Hidden files, files that speak to hosts, and compressed copies by name.
		@hidden {
			path_regexp ^/+_(?:redirects|headers)$|\\.(?:br|gz)$|/\\.|^/+404\\.html$
			not path /.well-known/*
		}
		error @hidden 404
		@failure path_regexp ^/+500\\.html$
		error @failure 500

		# Two slashes are one, and one at the end is not wanted.
		@untidy {
			expression \`{http.request.orig_uri}.matches("^[^?]*//|^/[^?]+/(?:[?]|$)")\`
${folders.map((folder) => `\t\t\tnot expression \`{http.request.orig_uri}.matches("^${folder}(?:[?]|$)")\`\n`).join('')}		}
		route @untidy {
			uri path_regexp /{2,} /
			uri path_regexp (.)/$ $1
			redir {uri} permanent
		}

		# A folder is nothing by itself: file_server would put a slash after it.
		file_server {
			precompressed br gzip
			disable_canonical_uris
		}
	}

	handle_errors {
		import site_headers
		header Cache-Control no-store
		header Content-Type "text/html; charset=utf-8"
		header Vary Accept-Encoding
		@server_error expression \`{http.error.status_code} >= 500\`
		rewrite @server_error /500.html
		@client_error expression \`{http.error.status_code} < 500\`
		rewrite @client_error /404.html
		file_server {
			precompressed br gzip
		}
	}
}
`;
}

/**
 * Lines of the map. What comes with a slash at its end Caddy would lead to as it was sent, letters
 * encoded and all: a page's address is led to the page.
 */
function mapped({ pattern, to }: Rule): string[] {
  const target = to.replace('$1', `\${1}`);
  const line = `\t\t~^/+${pattern}/*$ ${target}`;
  return to.includes('$1') ? [line, `\t\t~^/+${pattern}\\.html/+$ ${target}`] : [line];
}

/** The slash at the end of a folder's address, where it is none or two; this dialect cannot say « not ». */
function folderRules(folder: string): string[] {
  const name = folder.slice(1, -1);
  return [`^/+${name}$`, `^//+${name}/+$`, `^/${name}//+$`].map((pattern) => `\t\t~${pattern} ${folder}`);
}
