/** `npm test`: on a fresh clone installs what is missing, then every check there is; stops at the first that fails. */
import { existsSync } from 'node:fs';
import { ensurePackages, run } from './setup.mjs';

ensurePackages();
const { ensurePrograms } = await import('./programs.mjs');

/**
 * @param {string} title
 * @param {string} script
 */
function step(title, script) {
  console.log(`\n→ ${title}`);
  run('npm', ['run', '--silent', script]);
}

step('style du code', 'lint');
step('types', 'types');
step('code inutilisé', 'unused');
// Deleting migration/ is tried in a copy, where all other unit tests run: here only those that look at it run again.
step('tests unitaires', existsSync('migration') ? 'unit:migration' : 'unit');
step('contenu', 'check');
step('site statique', 'export');
step('site serveur', 'build');
const missing = ensurePrograms();
// Under CI nothing may stay untried.
if (missing.length > 0 && process.env.CI === 'true') process.exit(1);
if (!missing.includes('chromium')) step('tests de bout en bout', 'e2e');
