/** Caddy with the Caddyfile that the export wrote. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeHardSite } from './hard-site';
import { runServer } from './run-server';

const [caddy = 'caddy', port] = process.argv.slice(2);
const site = makeHardSite();
const folder = mkdtempSync(path.join(tmpdir(), 'caddy-'));
const config = path.join(folder, 'Caddyfile');
writeFileSync(
  config,
  `{
	admin off
	auto_https off
	default_bind 127.0.0.1
	log {
		level ERROR
	}
}
import ${site}/hosts/Caddyfile
`,
);
runServer(caddy, ['run', '--adapter', 'caddyfile', '--config', config], [folder, site], {
  SITE_ADDRESS: `http://:${port}`,
  SITE_ROOT: `${site}/out`,
  XDG_DATA_HOME: folder,
  XDG_CONFIG_HOME: folder,
});
