/**
 * nginx as an owner would set it up: a server block whose root is `out/`, with the include that the
 * export wrote.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeHardSite } from './hard-site';
import { runServer } from './run-server';

const [nginx = 'nginx', port] = process.argv.slice(2);
const site = makeHardSite();
const folder = mkdtempSync(path.join(tmpdir(), 'nginx-'));
const config = path.join(folder, 'nginx.conf');
const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  .map((name) => `${name}_temp_path ${folder}/${name};`)
  .join('\n');
writeFileSync(
  config,
  `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/pid;
error_log stderr;
events {}
http {
  access_log off;
  ${temporary}
  server {
    listen 127.0.0.1:${port};
    root ${site}/out;
    include ${site}/hosts/nginx.conf;
  }
}
`,
);
runServer(nginx, ['-p', folder, '-c', config, '-e', 'stderr'], [folder, site]);
