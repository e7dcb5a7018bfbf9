import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { getSiteFacts } from '@/lib/content';
import { DIRECTIVES } from '@/lib/mdx/directives';
import { checkBody } from '@/tools/check/text';
import { DEPENDENCIES_FILE, fillDependencies } from '@/tools/packages/dependencies';
import { fillSettings, jsonSchemas, SETTINGS_FILE } from './schemas';
import { fillManual, MANUAL_FILE } from './sections';
import { SNIPPETS_FILE, snippets } from './snippets';

/*
 * What is written by the code is current. `UPDATE=1 npx vitest run tools/editor` writes it anew: read the difference.
 */
const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

const GENERATED: Readonly<Record<string, string>> = {
  [MANUAL_FILE]: fillManual(read(MANUAL_FILE)),
  [DEPENDENCIES_FILE]: fillDependencies(read(DEPENDENCIES_FILE), process.cwd()),
  [SNIPPETS_FILE]: snippets(),
  ...jsonSchemas(),
  [SETTINGS_FILE]: fillSettings(read(SETTINGS_FILE)),
};

test.each(Object.entries(GENERATED))('%s is current', (file, wanted) => {
  if (process.env.UPDATE) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, wanted);
  }
  expect(read(file)).toBe(wanted);
});

test.each(Object.entries(DIRECTIVES))(
  'the example of %s is right, and has a picture',
  (name, { example }) => {
    const text = `${example}\n`;
    expect(
      checkBody(
        { file: 'exemple.mdx', text, draft: false },
        { images: ['atelier.jpg'], facts: getSiteFacts() },
      ),
    ).toEqual([]);
    expect(existsSync(`docs/redaction/${name}.png`)).toBe(true);
  },
);
