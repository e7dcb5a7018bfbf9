import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { getSiteFacts } from '@/lib/content';
import { DIRECTIVES } from '@/lib/mdx/directives';
import { checkBody } from '@/tools/check/text';
import { generatedFiles } from './generated';

test.each(Object.entries(generatedFiles(process.cwd())))(
  '%s is as npm run generate writes it',
  (file, wanted) => {
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(wanted);
  },
);

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
