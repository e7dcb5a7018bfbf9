/**
 * `npm test`: on a fresh clone installs what is missing, then every check there is; stops at the first that fails.
 * `npm run test:content`: only what an edited text can break (`test-content.ts`).
 */
import { existsSync } from 'node:fs';
import { ensurePackages, run } from './setup.mjs';

const isContent = process.argv.includes('--content');

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

const missing = ensurePrograms(isContent ? ['chromium'] : undefined);
// Under CI nothing may stay untried.
if (missing.length > 0 && process.env.CI === 'true') process.exit(1);

if (isContent) {
  run(process.execPath, ['--import', 'tsx', 'tools/bin/test-content.ts']);
} else {
  step('style du code', 'lint');
  step('types', 'types');
  step('code inutilisé', 'unused');
  // Deleting migration/ is tried in a copy, where all other unit tests run: here only those that look at it run again.
  step('tests unitaires', existsSync('migration') ? 'unit:migration' : 'unit');
  step('contenu', 'check');
  step('site statique', 'export');
  step('site serveur', 'build');
  if (!missing.includes('chromium')) step('tests de bout en bout', 'e2e');
}
