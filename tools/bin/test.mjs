/**
 * `npm test`: on a fresh clone installs what is missing, then every check there is; stops at the first that fails.
 * `npm run test:content`: only what an edited text can break (`test-content.ts`).
 */
import { existsSync } from 'node:fs';
import { ensurePackages, run } from './setup.mjs';

const isContent = process.argv.includes('--content');

ensurePackages();
const { ensurePrograms } = await import('./programs.mjs');
const { together } = await import('./together.mjs');

/**
 * A script of `package.json`.
 * @param {string} title
 * @param {string} script
 */
const step = (title, script) => ({ title, command: 'npm', args: ['run', '--silent', script] });

const missing = ensurePrograms(isContent ? ['chromium'] : undefined);
// Under CI nothing may stay untried.
if (missing.length > 0 && process.env.CI === 'true') process.exit(1);

if (isContent) {
  run(process.execPath, ['--import', 'tsx', 'tools/bin/test-content.ts']);
} else {
  const phases = [
    [step('style du code', 'lint'), step('code inutilisé', 'unused'), step('types', 'types')],
    [step('contenu', 'check')],
    [step('site statique', 'export')],
    [step('site serveur', 'build')],
    [
      ...(missing.includes('chromium') ? [] : [step('tests de bout en bout', 'e2e')]),
      // Deleting migration/ is tried in a copy, where all other unit tests run: here only those that look at it run again.
      step('tests unitaires', existsSync('migration') ? 'unit:migration' : 'unit'),
    ],
  ];
  for (const steps of phases) {
    process.exitCode = await together(...steps);
    if (process.exitCode !== 0) break;
  }
}
