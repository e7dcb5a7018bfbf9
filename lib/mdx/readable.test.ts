import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { readableText } from './readable';
import { renderBody } from './render';

const MISTAKES = [
  'Un <kbd>mot.',
  'Une {1 + } accolade.',
  '## Titre',
  '{: .font-primary #titre}',
  '',
  'import les données',
  '',
  'export const a = 1',
  '',
  '<!-- note -->',
  '',
  'Un <p class={1 +}>passage</p>',
  '',
  'La fin.',
].join('\n');

test('what can be read of a text is shown, at its own lines', async () => {
  const text = readableText({ file: 'a.mdx', text: MISTAKES, draft: false });
  expect(text.split('\n')).toHaveLength(MISTAKES.split('\n').length);
  const { content } = await renderBody({ file: 'a.mdx', text, draft: false }, new Map());
  const html = renderToStaticMarkup(content);
  expect(html).toContain('>Titre</h2>');
  expect(html).toContain('les données');
  expect(html).toContain('La fin.');
});

test('a text without a mistake is left as it is, but for its comments', () => {
  const text = '## Titre\n::attr{#ancre}\n\nUn <kbd>mot</kbd>, [un lien](/).\n';
  expect(readableText({ file: 'a.mdx', text, draft: false })).toBe(text);
});
