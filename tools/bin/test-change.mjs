/**
 * `npm run test:change`: what a proposal must pass. Where it changes texts and images alone, what these can break
 * (`npm run test:content`); everything otherwise, and where git does not know what it would be merged into.
 */
import { spawnSync } from 'node:child_process';
import { run } from './setup.mjs';

const { CI_MERGE_REQUEST_DIFF_BASE_SHA: gitlab, GITHUB_BASE_REF: github } = process.env;
const base = gitlab || (github ? `origin/${github}` : 'origin/main');

const { status, stdout } = spawnSync('git', ['diff', '--name-only', '-z', `${base}...HEAD`], {
  encoding: 'utf8',
});
const changed = status === 0 ? stdout.split('\0').filter((file) => file !== '') : [];
const isContentAlone = changed.length > 0 && changed.every((file) => file.startsWith('content/'));

console.log(
  isContentAlone
    ? 'Seul le contenu change : les tests du contenu suffisent.'
    : 'Il n’y a pas que du contenu qui change : tous les tests sont faits.',
);
run('npm', ['run', '--silent', isContentAlone ? 'test:content' : 'test']);
