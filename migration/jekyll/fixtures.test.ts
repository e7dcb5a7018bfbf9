import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareCase } from './compare';
import { withoutQuoteBlanks } from './html/normalize';
import { sortNotes } from './report';

/**
 * The project's own cases against the real kramdown: `golden.html` is made by
 * `migration/bin/kramdown-goldens.rb`, `output.mdx` by `vitest -u`.
 */
const FIXTURES = path.join(import.meta.dirname, 'fixtures');
const read = (name: string, file: string): string => readFileSync(path.join(FIXTURES, name, file), 'utf8');

/** Cases with something that the site has no equal for, and the lines where that is told. */
const TOLD: Readonly<Record<string, number[]>> = { 'without-equal': [1, 4, 8, 12, 16, 20] };

describe('what kramdown showed is what the site shows', () => {
  for (const name of readdirSync(FIXTURES).filter((entry) => entry !== 'pages')) {
    it(name, async () => {
      const { outcome, notes, edits, mdx } = await compareCase(
        read(name, 'input.md'),
        read(name, 'golden.html'),
        { normalizeLines: withoutQuoteBlanks },
      );
      const told = sortNotes(notes)
        .filter(({ level }) => level !== 'info')
        .map(({ line }) => line);
      const expected = TOLD[name];
      if (expected) expect({ outcome, told }).toEqual({ outcome: 'told', told: expected });
      else expect({ edits, told }).toEqual({ edits: [], told: [] });
      await expect(mdx).toMatchFileSnapshot(path.join(FIXTURES, name, 'output.mdx'));
    });
  }
});
