/** nginx as an owner would set it up: a server block whose root is `out/`, with the include that the export wrote. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [nginx = 'nginx', port] = process.argv.slice(2);
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
    root ${path.resolve('out')};
    include ${path.resolve('hosts/nginx.conf')};
  }
}
`,
);

const server = spawn(nginx, ['-p', folder, '-c', config, '-e', 'stderr'], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill('SIGTERM'));
server.on('exit', (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 0);
});
