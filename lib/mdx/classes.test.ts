import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONTENT_CLASS_NAMES } from './classes';

const css = readFileSync('app/globals.css', 'utf8');

test.each(CONTENT_CLASS_NAMES)('.%s has a style', (name) => {
  // A rule of ours, or one of Tailwind's that the stylesheet asks for by name.
  const rule = new RegExp(`\\.${name}(?![\\w-])[^;{}]*\\{`);
  expect(rule.test(css) || css.includes(`@source inline("${name}")`)).toBe(true);
});
