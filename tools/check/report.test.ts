import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Finding, hasErrors } from '@/lib/findings/finding';
import { countFindings, formatFindings, sourceExcerpt } from './report';

const FOUND: Finding = {
  file: 'content/expertises/a.mdx',
  line: 2,
  column: 4,
  level: 'error',
  rule: 'balise-non-fermee',
  message: 'la balise « <br> » se ferme elle-même, à 100 % : écrivez « <br /> ».',
};

test('text shows the line, with a caret under the column', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'rapport-'));
  mkdirSync(path.join(root, 'content/expertises'), { recursive: true });
  writeFileSync(path.join(root, FOUND.file), 'Avant.\r\nUn <br> saut.\r\n');
  expect(formatFindings([FOUND], 'text', root)).toMatchInlineSnapshot(`
    "content/expertises/a.mdx:2:4  erreur  la balise « <br> » se ferme elle-même, à 100 % : écrivez « <br /> ».  (balise-non-fermee)
        2 | Un <br> saut.
          |    ^"
  `);
  rmSync(root, { recursive: true });
});

test('of a long paragraph, the part around the column', () => {
  const [line = '', caret = ''] = sourceExcerpt(
    { ...FOUND, column: 501 },
    `${'a '.repeat(250)}<br>${' b'.repeat(99)}`,
  );
  expect(line.length).toBeLessThan(110);
  expect(line.slice(caret.indexOf('^')).startsWith('<br>')).toBe(true);
});

test('a tab before the column is a tab before the caret', () => {
  expect(sourceExcerpt({ ...FOUND, column: 3 }, '\ta<br>')[1]).toBe('      | \t ^');
});

test('github gets one escaped annotation a finding', () => {
  expect(formatFindings([{ ...FOUND, file: 'content/a,b:c.mdx', level: 'warning' }], 'github', '.')).toBe(
    '::warning file=content/a%2Cb%3Ac.mdx,line=2,col=4,title=balise-non-fermee::la balise « <br> » se ferme elle-même, à 100 %25 : écrivez « <br /> ».',
  );
});

test('gitlab gets one issue a finding, known again by its fingerprint', () => {
  const [issue, ...others] = JSON.parse(formatFindings([FOUND], 'gitlab', '.'));
  expect(others).toEqual([]);
  expect(issue).toEqual({
    description: FOUND.message,
    check_name: 'balise-non-fermee',
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    severity: 'major',
    location: { path: FOUND.file, lines: { begin: 2 } },
  });
});

test('json is the findings themselves', () => {
  expect(JSON.parse(formatFindings([FOUND], 'json', '.'))).toEqual([FOUND]);
});

test('an error of a draft is an error, told apart, that stops nothing', () => {
  const found: Finding = { ...FOUND, draft: true };
  expect(formatFindings([found], 'text', '.')).toContain('  erreur de brouillon  ');
  expect(formatFindings([found], 'github', '.')).toMatch(
    /^::warning .*title=balise-non-fermee \(brouillon\)::/,
  );
  expect(countFindings([FOUND, found, found])).toBe('1 erreur, 0 avertissement, 2 erreurs de brouillon');
  expect(hasErrors([found])).toBe(false);
});

test('the count agrees with its nouns', () => {
  expect(countFindings([])).toBe('0 erreur, 0 avertissement');
  expect(countFindings([FOUND, FOUND, { ...FOUND, level: 'warning' }])).toBe('2 erreurs, 1 avertissement');
});
