import { expect, test } from 'vitest';
import { redirectEntry } from './redirect-entry';

const entry = (...head: string[]) =>
  redirectEntry({ file: 'content/pages/a.mdx', text: ['---', ...head, '---', 'Du texte.', ''].join('\n') }, [
    '/b.html',
    '/c "d".html',
  ]);

test('a page without the key gets a line at the end of its front matter', () => {
  expect(entry('title: "A"', 'summary: "B"')).toEqual({
    file: 'content/pages/a.mdx',
    line: 4,
    replaced: 0,
    text: 'redirect_from: ["/b.html", "/c \\"d\\".html"]',
  });
});

test.each([
  ['a list in one line', ['redirect_from: ["/x.html"]', 'title: "A"'], 2, 1],
  ['a list over several lines', ['title: "A"', 'redirect_from: [', '  "/x.html",', ']', 'draft: true'], 3, 3],
  ['one line an address', ['title: "A"', 'redirect_from:', '  - /x.html', 'draft: true'], 3, 2],
])('%s is replaced by one with the old and the new', (_, head, line, replaced) => {
  expect(entry(...head)).toMatchObject({
    line,
    replaced,
    text: 'redirect_from: ["/x.html", "/b.html", "/c \\"d\\".html"]',
  });
});
