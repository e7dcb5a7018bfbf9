import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONTENT_CLASS_NAMES } from './classes';

const css = ['globals', 'prose', 'print'].map((name) => readFileSync(`app/${name}.css`, 'utf8')).join('\n');

test.each(CONTENT_CLASS_NAMES)('.%s has a style', (name) => {
  // A rule of ours, or one of Tailwind's that the stylesheet asks for by name.
  const rule = new RegExp(`\\.${name}(?![\\w-])[^;{}]*\\{`);
  const asked = [...css.matchAll(/@source inline\("([^"]+)"\)/g)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  expect(rule.test(css) || asked.includes(name)).toBe(true);
});
