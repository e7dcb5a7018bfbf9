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

/** How the file begins, by which it is known again. */
export const HTACCESS_MARK = '# Written by « npm run export »';

/**
 * `.htaccess` for the folder `out/`: the same answers as `next start` gives, on a host of which
 * nothing else can be set. Every module may be missing: without mod_headers no compressed copy is
 * sent, without mod_rewrite the refresh pages lead on. It has no `Options`, which some hosts forbid
 * and then answer 500 to everything.
 */
export function htaccess(redirects: Redirects, policies: Policies): string {
  return `${HTACCESS_MARK}: do not edit. It belongs beside index.html.

ErrorDocument 403 /404.html
ErrorDocument 404 /404.html
ErrorDocument 500 /500.html

${contentTypes()}

<IfModule mod_setenvif.c>
    # The address that was asked for, before MultiViews puts a file's name in its place.
    SetEnvIf Request_URI "^(.*)$" ASKED=$1
    SetEnvIf Request_URI "^/(?:${HASHED_FOLDERS.join('|')})/.*[^/]$" HASHED_FILE
    SetEnvIf Request_URI "^/(?:404|500)\\.html" ERROR_PAGE
${[...policies.own.keys()].map((folder, nth) => `    SetEnvIf Request_URI "${underFolder(folder)}" OWN_POLICY_${nth}\n`).join('')}    <IfModule mod_headers.c>
        SetEnvIf Request_URI "^" HEADERS_ARE_SET
    </IfModule>
</IfModule>

${headers(policies)}

<IfModule mod_expires.c>
    ExpiresActive Off
</IfModule>

<IfModule mod_alias.c>
    # A target without a host's name is right behind any proxy. Before 2.4.58 Apache puts the name before it.
    <IfModule mod_version.c>
        <IfVersion >= 2.4.58>
            RedirectRelative On
        </IfVersion>
    </IfModule>
    # Where mod_rewrite sends what has moved: its own redirects always have a host's name.
    RedirectMatch 301 "^/\\.vers(/.*)$" "$1"
    <IfModule mod_setenvif.c>
        SetEnvIf Request_URI "^" REDIRECTS_ARE_READ
    </IfModule>
</IfModule>

${rewriting(rulesOf(redirects), [...policies.own.keys()])}
`;
}

function contentTypes(): string {
  const withCopies = TEXT_EXTENSIONS.map(
    (extension) => `<FilesMatch "\\.${extension}\\.(?:br|gz)$">
    ForceType "${CONTENT_TYPES[extension]}; charset=utf-8"
</FilesMatch>`,
  );
  return `# A host may know none of the newer types, and may say another charset.
<IfModule mod_mime.c>
${Object.entries(CONTENT_TYPES)
  .map(([extension, type]) => `    AddType ${type} .${extension}`)
  .join('\n')}
    AddCharset utf-8 ${TEXT_EXTENSIONS.map((extension) => `.${extension}`).join(' ')}
    # Debian takes .br for Breton and .gz for an archive.
    RemoveLanguage .br .gz
    RemoveType .br .gz
    RemoveEncoding .br .gz
</IfModule>
# The type of a compressed copy is that of what is in it.
${withCopies.join('\n')}
<FilesMatch "^feed\\.xml(?:\\.br|\\.gz)?$">
    ForceType "${FEED_TYPE}"
</FilesMatch>`;
}

/**
 * « Header always » is another table than « Header »: what a host has set in the one would stand
 * beside ours in the other.
 */
function headers({ site, own }: Policies): string {
  const all = { ...SECURITY_HEADERS, 'Content-Security-Policy': site, 'Cache-Control': REVALIDATED };
  const set = (name: string, value: string): string => `    Header always set ${name} "${value}"`;
  return `<IfModule mod_headers.c>
    # What the host says by itself of the same things.
${[...Object.keys(all), 'Expires'].map((name) => `    Header unset ${name}`).join('\n')}
    Header always unset Expires
${Object.entries(all)
  .map(([name, value]) => set(name, value))
  .join('\n')}
${[...own.values()].map((policy, nth) => `${set('Content-Security-Policy', policy)} env=OWN_POLICY_${nth}\n`).join('')}    Header always set Cache-Control "${IMMUTABLE}" env=HASHED_FILE
    Header always set Cache-Control "no-store" env=ERROR_PAGE
    <FilesMatch "\\.(?:${TEXT_EXTENSIONS.join('|')})(?:\\.br|\\.gz)?$">
        Header merge Vary Accept-Encoding
    </FilesMatch>
${[
  ['br', 'br'],
  ['gz', 'gzip'],
]
  .map(
    ([extension, encoding]) => `    <FilesMatch "\\.${extension}$">
        Header set Content-Encoding ${encoding}
        <IfModule mod_env.c>
            SetEnv no-gzip 1
            SetEnv no-brotli 1
        </IfModule>
    </FilesMatch>`,
  )
  .join('\n')}
</IfModule>`;
}

/** @param folders that have a page of their own. */
function rewriting(rules: readonly Rule[], folders: readonly string[]): string {
  const isNone = folders.map((folder) => `    RewriteCond %{ENV:ASKED} "!^${folder}$"\n`).join('');
  return `<IfModule mod_rewrite.c>
    # « /expertises » is a page's address and a folder's name: mod_dir would put a slash after it, whatever is decided here.
    <IfModule mod_dir.c>
        DirectorySlash Off
    </IfModule>

    RewriteEngine On
    RewriteBase /

    # What has moved, on its way to « RedirectMatch »; where that is not read, it is led on from here.
    RewriteCond %{ENV:REDIRECTS_ARE_READ} ^$
    RewriteRule ^\\.vers(/.*)$ $1 [R=301,L]
    RewriteRule ^\\.vers/ - [END]

    # The page that says what is wrong, where one was called for.
    RewriteCond %{ENV:REDIRECT_STATUS} !^[45]
    RewriteRule ^ - [S=3]
${compressedCopy('br', '^(?:404|500)\\.html$')}
${compressedCopy('gzip', '^(?:404|500)\\.html$')}
    RewriteRule ^ - [END]

    RewriteCond %{ENV:ASKED} ^$
    RewriteRule ^ - [E=ASKED:%{REQUEST_URI}]

    # An encoded slash is none.
    RewriteCond %{THE_REQUEST} "^\\S+\\s[^\\s?]*%(?:2f|5c|00)" [NC]
    RewriteRule ^ - [R=404]

    # The old site's addresses, and other spellings of a page's address: before anything is asked about files.
${rules.map(redirectRule).join('\n')}

${folders.map((folder) => `    RewriteCond %{ENV:ASKED} "^${folder.slice(0, -1)}$"\n    RewriteRule ^ /.vers${folder} [L]\n`).join('')}    # A file that MultiViews has chosen was not asked for.
    RewriteCond "%{ENV:ASKED}#%{REQUEST_URI}" "!^(.*)#\\1$"
    RewriteRule ^ - [R=404]

    # Hidden files, files that speak to hosts, and compressed copies by name.
    RewriteCond %{ENV:ASKED} "(?:^|/)\\.(?!well-known/)" [OR]
    RewriteCond %{ENV:ASKED} "^/_(?:redirects|headers)$" [OR]
    RewriteCond %{ENV:ASKED} "\\.(?:br|gz)$" [OR]
    RewriteCond %{ENV:ASKED} "^/404\\.html$"
    RewriteRule ^ - [R=404]
    RewriteRule ^500\\.html$ - [R=500]

    # Two slashes are one, and one at the end is not wanted. Of the request as it came: what is encoded stays so.
${isNone}    RewriteCond %{THE_REQUEST} "^\\S+\\s/+([^?\\s]*[^/?\\s])/+(?:\\?\\S*)?\\s"
    RewriteRule ^ /.vers/%1 [L]
    RewriteCond %{THE_REQUEST} "^\\S+\\s//+([^?\\s]*)"
    RewriteRule ^ /.vers/%1 [L]
    RewriteCond %{THE_REQUEST} "^\\S+\\s/([^?\\s]*?)//+([^?\\s]*)"
    RewriteRule ^ /.vers/%1/%2 [L]

${folders.map((folder) => `    # A folder that has a page.\n    RewriteRule ^${folder.slice(1)}$ ${folder.slice(1)}index.html\n\n`).join('')}    # A folder is nothing by itself.
    RewriteCond %{ENV:ASKED} "!^/$"
${isNone}    RewriteCond %{REQUEST_FILENAME} -d
    RewriteRule ^ - [R=404]

    RewriteRule ^$ index.html
${compressedCopy('br', '^.+$')}
${compressedCopy('gzip', '^.+$')}
    RewriteRule ^(?:${['', ...folders.map((folder) => folder.slice(1))].join('|')})index\\.html$ - [END]
</IfModule>`;
}

const redirectRule = ({ pattern, to }: Rule): string => `    RewriteCond %{ENV:ASKED} "^/${pattern}/?$"
    RewriteRule ^ /.vers${to.replace('$1', '%1')} [L]`;

/**
 * Only where the header that names the encoding is set too: without it, a visitor would see the
 * bytes.
 */
const compressedCopy = (encoding: 'br' | 'gzip', pattern: string): string => {
  const extension = encoding === 'br' ? 'br' : 'gz';
  return `    RewriteCond %{ENV:HEADERS_ARE_SET} !^$
    RewriteCond %{HTTP:Accept-Encoding} "(?:^|,)\\s*${encoding}\\s*(?:$|,|;\\s*q=(?:1|0?\\.0*[1-9]))" [NC,NV]
    RewriteCond %{REQUEST_FILENAME}.${extension} -f
    RewriteRule ${pattern} $0.${extension} [END]`;
};
