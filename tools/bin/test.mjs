/** `npm test`: on a fresh clone installs what is missing, then every check there is; stops at the first that fails. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { ensurePackages, run } from './setup.mjs';

ensurePackages();
const { ensureBrowser } = await import('./browser.mjs');
const { ensureJava } = await import('./java.mjs');
const { ensureNginx } = await import('./nginx.mjs');

/** A port that nothing listens on now. */
const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(String(typeof address === 'object' && address ? address.port : 0)));
    });
  });

/**
 * @param {string} title
 * @param {string} script
 * @param {Record<string, string>} [env]
 */
function step(title, script, env) {
  console.log(`\n→ ${title}`);
  run('npm', ['run', '--silent', script], env);
}

step('style du code', 'lint');
step('types', 'types');
// Deleting migration/ is tried in a copy, where all other unit tests run: here they need not run again.
step('tests unitaires', existsSync('migration') ? 'unit:migration' : 'unit');
step('contenu', 'check');
step('site statique', 'export');
step('site serveur', 'build');
if (!ensureJava()) {
  console.log('Aucun Java, et aucun moyen d’en installer un : le vérificateur du W3C ne tournera pas.');
  if (process.env.CI === 'true') process.exit(1);
}
if (!ensureNginx()) {
  console.log('Aucun nginx, et aucun moyen d’en installer un : le site statique n’y sera pas essayé.');
  if (process.env.CI === 'true') process.exit(1);
}
if (ensureBrowser()) {
  step('tests de bout en bout', 'e2e', {
    SERVER_PORT: await freePort(),
    STATIC_PORT: await freePort(),
    NGINX_PORT: await freePort(),
  });
  step('écriture en direct', 'e2e:live');
} else if (process.env.CI === 'true') {
  console.error(
    'Aucun Chromium, et aucun moyen d’en installer un : les tests de bout en bout ne peuvent pas tourner.',
  );
  process.exit(1);
} else {
  console.log('Aucun Chromium, et aucun moyen d’en installer un : tests de bout en bout non faits.');
}
