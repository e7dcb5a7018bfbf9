import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseTolerantly } from '@/lib/mdx/parse';
import { checkBody } from '@/tools/check/text';
import { applyFixes } from '../testing/apply-fixes';
import { checkRemains, REMAINS } from '.';

/*
 * `cases/wrong.txt`: texts between lines of `=====`, and under each, after `→`, what is said of it. `UPDATE=1 npx vitest
 * run tools/check/remains` writes what is said anew: read the difference. `cases/right.txt`: what looks alike and is
 * right. `␣` stands for a no-break space.
 */
const FOLDER = 'tools/check/remains/cases';
const IMAGES = ['equipe.jpg', 'notre équipe.jpg', 'photo équipe.jpg'];

const read = (name: string): string[] =>
  readFileSync(`${FOLDER}/${name}`, 'utf8').trimEnd().split('\n=====\n');
const sourceOf = (block: string): string => (block.split('\n→ ')[0] ?? '').replaceAll('␣', '\u00a0');

const remainsOf = (text: string) => {
  const body = { file: 'x.mdx', text, draft: false };
  return checkRemains(body, parseTolerantly(body), IMAGES);
};

const said = (text: string): string =>
  remainsOf(text)
    .map(({ line, column, message }) => `\n→ ${line}:${column} ${message}`)
    .join('')
    .replaceAll('\u00a0', '␣');

const WRONG = read('wrong.txt');
const RIGHT = read('right.txt');

if (process.env.UPDATE) {
  const written = WRONG.map((block) => `${block.split('\n→ ')[0]}${said(sourceOf(block))}`);
  writeFileSync(`${FOLDER}/wrong.txt`, `${written.join('\n=====\n')}\n`);
}

test('there are cases enough', () => {
  expect(new Set(WRONG.map(sourceOf)).size).toBeGreaterThanOrEqual(80);
  expect(new Set(RIGHT.map(sourceOf)).size).toBeGreaterThanOrEqual(80);
});

test.each(read('wrong.txt'))('is told: %s', (block) => {
  const source = sourceOf(block);
  expect(said(source)).toBe(block.slice(block.indexOf('\n→ ')));
  expect(said(source)).not.toBe('');
});

test.each(RIGHT)('is right: %s', (block) => {
  expect(remainsOf(sourceOf(block))).toEqual([]);
});

describe('what is to be written is right', () => {
  test.each(WRONG)('%s', (block) => {
    const source = sourceOf(block);
    const found = remainsOf(source);
    // Words that say « écrivez » can be done by a program.
    for (const { message, fix } of found) if (/écrivez «/.test(message)) expect(fix, message).toBeDefined();
    const mended = applyFixes(source, found);
    const left = found.filter(({ fix }) => !fix).map(({ message }) => message);
    expect(remainsOf(mended).map(({ message }) => message)).toEqual(left);
  });
});

describe('the table', () => {
  const messages = (text: string): string[] =>
    checkBody({ file: 'x.mdx', text, draft: false }, { images: IMAGES, facts: new Map() })
      .filter(({ level }) => level === 'error')
      .map(({ message }) => message);

  test.each(REMAINS)('$about', ({ wrong, right }) => {
    expect(remainsOf(wrong)).not.toEqual([]);
    expect(messages(right)).toEqual([]);
  });
});
