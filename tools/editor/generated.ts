import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DEPENDENCIES_FILE, fillDependencies } from '@/tools/packages/dependencies';
import { fillGitignore, GITIGNORE_FILE } from './gitignore';
import { fillSettings, jsonSchemas, SETTINGS_FILE } from './schemas';
import { fillManual, MANUAL_FILE } from './sections';
import { SNIPPETS_FILE, snippets } from './snippets';

/**
 * Every file, or part of one, that is written from the code, as it should be; by its path from the
 * root. `npm run generate` writes them, a test holds them.
 */
export function generatedFiles(root: string): Readonly<Record<string, string>> {
  const read = (file: string): string => {
    const absolute = path.join(root, file);
    return existsSync(absolute) ? readFileSync(absolute, 'utf8') : '';
  };
  return {
    [MANUAL_FILE]: fillManual(read(MANUAL_FILE)),
    [DEPENDENCIES_FILE]: fillDependencies(read(DEPENDENCIES_FILE), root),
    [SNIPPETS_FILE]: snippets(),
    ...jsonSchemas(),
    [SETTINGS_FILE]: fillSettings(read(SETTINGS_FILE)),
    [GITIGNORE_FILE]: fillGitignore(read(GITIGNORE_FILE)),
  };
}
