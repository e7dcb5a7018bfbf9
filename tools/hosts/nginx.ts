import {
  CONTENT_TYPES,
  FEED_TYPE,
  HASHED_FOLDERS,
  IMMUTABLE,
  REVALIDATED,
  SECURITY_HEADERS,
} from '@/lib/http/headers';
import type { Redirect, Redirects } from '@/lib/http/redirects';
import { underFolder } from './patterns';
import type { Policies } from './policy';

/**
 * An include for a `server` block whose `root` is `out/`: the same answers as `next start` gives.
 * It needs nothing but what any nginx has (Debian's nginx-light too); whoever has the brotli module
 * adds `brotli_static on;` beside it.
 */
export function nginxInclude({ spellings, moved }: Redirects, { site, own }: Policies): string {
  return `# Written by « npm run export »: do not edit. Include it in a server block whose root is the folder out/.

index index.html;
charset utf-8;
charset_types ${charsetTypes().join(' ')};
absolute_redirect off;
server_tokens off;
gzip_static on;
gzip_vary on;

types {
${Object.entries(CONTENT_TYPES)
  .map(([extension, type]) => `    ${type} ${extension};`)
  .join('\n')}
}
default_type application/octet-stream;

# Hashed files never change; of all others a browser asks whether they have.
set $cache_control ${quoted(REVALIDATED)};
if ($uri ~ ${quoted(`^/(?:${HASHED_FOLDERS.join('|')})/`)}) {
    set $cache_control ${quoted(IMMUTABLE)};
}
add_header Cache-Control $cache_control always;
# Its own « add_header » would take all of these from a location: what differs is a variable.
set $policy ${quoted(site)};
${[...own].map(([folder, policy]) => `if ($uri ~ ${quoted(underFolder(folder))}) {\n    set $policy ${quoted(policy)};\n}\n`).join('')}add_header Content-Security-Policy $policy always;
${Object.entries(SECURITY_HEADERS)
  .map(([name, value]) => `add_header ${name} ${quoted(value)} always;`)
  .join('\n')}

# One page, one address: an encoded slash is none, two are one, and one at the end is not wanted.
if ($request_uri ~* ${quoted('^[^?]*%(?:2f|5c|00)')}) {
    return 404;
}
if ($request_uri ~ ${quoted('^[^?]*//')}) {
    rewrite ^/(.*)$ /$1 permanent;
}
location ~ "^/.+/$" {
    rewrite ^/(.+)/$ /$1 permanent;
}

location / {
    try_files $uri =404;
}
location = / {
    try_files /index.html =404;
}
${[...own.keys()].map((folder) => `location = ${quoted(folder)} {\n    try_files ${folder}index.html =404;\n}\nlocation = ${quoted(folder.slice(0, -1))} { return 301 ${folder}$is_args$args; }\n`).join('')}location = /feed.xml {
    types { }
    default_type ${quoted(FEED_TYPE)};
}

# Hidden files, files that speak to hosts, and the compressed copies, which no visitor asks for by name.
location ~ "/\\.(?!well-known/)|^/_(?:redirects|headers)$|\\.(?:br|gz)$" {
    return 404;
}

# What cannot be answered is answered in French. A path that leads out of the site is one that is not there.
error_page 404 @missing;
error_page 400 403 =404 /404.html;
error_page 500 502 503 504 @failure;
location @missing {
    set $cache_control no-store;
    set $policy ${quoted(site)};
    rewrite ^ /404.html break;
}
location @failure {
    set $cache_control no-store;
    set $policy ${quoted(site)};
    rewrite ^ /500.html break;
}
location = /404.html {
    internal;
}
location = /500.html {
    return 500;
}

# Other spellings of an address, and the old site's addresses.
${[...spellings, ...moved].flatMap(locations).join('\n')}
`;
}

const locations = ({ from, to }: Redirect): string[] =>
  [from, `${from}/`].map((path) => `location = ${quoted(path)} { return 301 ${to}$is_args$args; }`);

/** nginx adds the charset to texts alone; `text/html` it always counts among them. */
const charsetTypes = (): string[] => [
  ...new Set(Object.values(CONTENT_TYPES).filter((type) => /^text\/(?!html)|javascript|xml|json/.test(type))),
];

/**
 * A value of nginx's language: in double quotes, where `$` would begin a variable only outside of
 * patterns.
 */
const quoted = (value: string): string => `"${value.replace(/[\\"]/g, '\\$&')}"`;
