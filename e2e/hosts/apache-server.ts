/**
 * Apache as shared hosts run it: nothing but `.htaccess` is the owner's. Serves a folder that is
 * named last, else the hard site.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeHardSite } from './hard-site';
import { runServer } from './run-server';

const MODULES = [
  ...['mpm_event', 'authz_core', 'alias', 'brotli', 'deflate', 'dir', 'env', 'expires', 'filter', 'headers'],
  ...['mime', 'negotiation', 'rewrite', 'setenvif'],
];

/** How hosts differ. `rules` are of the folder, `host` of the server. */
const VARIANTS: Readonly<Record<string, { modules: readonly string[]; folder: string; host?: string }>> = {
  shared: { modules: MODULES, folder: 'AllowOverride All\nOptions FollowSymLinks' },
  // `Options` in .htaccess would be a 500, and no file is asked for by its whole name only.
  multiviews: {
    modules: MODULES,
    folder: 'AllowOverride AuthConfig FileInfo Indexes Limit\nOptions FollowSymLinks MultiViews Indexes',
  },
  // A host that compresses, caches and names a charset by itself.
  meddling: {
    modules: MODULES,
    folder: 'AllowOverride All\nOptions FollowSymLinks',
    host: `AddOutputFilterByType BROTLI_COMPRESS;DEFLATE text/html text/css text/plain text/markdown image/svg+xml
AddDefaultCharset ISO-8859-1
ExpiresActive On
ExpiresDefault "access plus 1 month"
Header set Cache-Control "public, max-age=600"
Header always set Cache-Control "private"
Header always set X-Content-Type-Options "nosniff"
Header set Content-Security-Policy "upgrade-insecure-requests"
Header always set Content-Security-Policy "upgrade-insecure-requests"
Header always set Expires "0"`,
  },
  'without-rewrite': {
    modules: MODULES.filter((name) => name !== 'rewrite'),
    folder: 'AllowOverride All\nOptions FollowSymLinks',
  },
  // OpenLiteSpeed reads nothing else of the file.
  'only-rewrite': {
    modules: ['mpm_event', 'authz_core', 'dir', 'mime', 'rewrite'],
    folder: 'AllowOverride All\nOptions FollowSymLinks',
  },
};

const [apache = 'apache2', port, name = '', served] = process.argv.slice(2);
const variant = VARIANTS[name];
if (!variant) throw new Error(`no such Apache: ${name}`);
const site = served === undefined ? makeHardSite() : null;
const root = served ?? `${site}/out`;
const folder = mkdtempSync(path.join(tmpdir(), 'apache-'));
const config = path.join(folder, 'apache.conf');
writeFileSync(
  config,
  `ServerRoot ${folder}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
${variant.modules.map((module) => `LoadModule ${module}_module ${process.env.APACHE_MODULES ?? '/usr/lib/apache2/modules'}/mod_${module}.so`).join('\n')}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
ServerTokens Prod
<IfModule mod_mime.c>
  TypesConfig /etc/mime.types
  # As Debian's mime.conf has them.
  AddType application/x-gzip .gz .tgz
  AddEncoding x-gzip .gz
  AddLanguage br .br
</IfModule>
DocumentRoot ${root}
<Directory />
  AllowOverride None
  Require all denied
</Directory>
<Directory ${root}>
  ${variant.folder}
  Require all granted
</Directory>
${variant.host ?? ''}
`,
);
runServer(apache, ['-D', 'FOREGROUND', '-f', config], site === null ? [folder] : [folder, site]);
