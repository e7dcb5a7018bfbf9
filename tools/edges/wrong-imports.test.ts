import { expect, test } from 'vitest';
import { HOUSE, toldOf, wrongIn } from './test-house';

test('the house by itself is right', () => {
  expect(wrongIn(HOUSE)).toEqual([]);
});

/** Who may not import whom: a file, what stands in it, and the pair that is told. */
const WRONG: [file: string, source: string, told: string][] = [
  ['lib/findings/x.ts', "import { getSite } from '@/lib/content';", 'findings may not import content'],
  [
    'lib/typography/x.ts',
    "import type { Finding } from '../findings/finding';",
    'typography may not import findings',
  ],
  ['lib/content/x.ts', "import { render } from '@/lib/mdx/render';", 'content may not import mdx'],
  ['lib/content/kinds/x.ts', "import type { X } from '../../mdx/render';", 'content may not import mdx'],
  ['lib/content/x.ts', "export * from '../seo/feed';", 'content may not import seo'],
  ['lib/mdx/x.ts', "import '@/lib/images';", 'mdx may not import images'],
  ['lib/images/x.ts', "import '@/lib/typography';", 'images may not import typography'],
  ['lib/seo/x.ts', "import { Picture } from '@/components/picture';", 'seo may not import components'],
  ['lib/seo/x.ts', "import type { Finding } from '@/lib/findings/finding';", 'seo may not import findings'],
  ['lib/contact/x.ts', "import { getSite } from '../content';", 'contact may not import content'],
  ['lib/contact/x.ts', "import { isPublic } from '../env';", 'contact may not import env'],
  [
    'lib/contact/x.ts',
    "import './testing/mail-server';",
    'lib/contact/testing/mail-server.ts is made for tests',
  ],
  [
    'app/x.ts',
    "import '@/lib/contact/testing/mail-server';",
    'lib/contact/testing/mail-server.ts is made for tests',
  ],
  ['lib/contact/testing/x.ts', "import '@/lib/content';", 'contact may not import content'],
  ['lib/http/x.ts', "import '../seo/feed';", 'http may not import seo'],
  ['lib/images/x.ts', "import '@/tools/check';", 'images may not import tools'],
  ['lib/env.test.ts', "import '@/tools/check';", 'env may not import tools'],
  ['components/x.tsx', "import '@/migration/jekyll';", 'components may not import migration'],
  ['components/x.tsx', "import '@/migration/site';", 'components may not import migration/site.ts'],
  ['components/x.tsx', "import { getSite } from '@/lib/content';", 'components may import types of content'],
  [
    'components/x.tsx',
    "import { type Site } from '@/lib/content';",
    'components may import types of content',
  ],
  [
    'components/x.tsx',
    "import { contactDesk } from '@/lib/contact';",
    'components may import types of contact',
  ],
  ['components/x.tsx', "import '@/app/page';", 'components may not import app'],
  ['components/x.tsx', "import '@/lib/seo/feed';", 'components may not import seo'],
  ['app/x/page.tsx', "import { checkContent } from '@/tools/check';", 'app may not import tools'],
  ['app/x/page.tsx', "import type { X } from '../../tools/check';", 'app may not import tools'],
  ['app/x/page.tsx', "import type { X } from '@/lib/typography';", 'app may not import typography'],
  ['app/x/page.tsx', "import '@/migration/jekyll';", 'app may not import migration'],
  ['next.config.ts', "import './components/picture';", 'configuration of Next may not import components'],
  ['next.config.ts', "import './tools/check';", 'configuration of Next may not import tools'],
  ['tools/bin/x.ts', "import '@/migration/jekyll';", 'tools may not import migration'],
  ['tools/bin/x.ts', "import '@/components/picture';", 'tools may not import components'],
  ['migration/jekyll/x.ts', "import '@/lib/content';", 'migration may not import content'],
  ['migration/redirects/x.test.ts', "import '@/tools/check';", 'migration may not import tools'],
  ['e2e/x.spec.ts', "import '@/migration/jekyll';", 'end to end may not import migration'],
  ['lib/content/x.test.ts', "import '@/migration/site';", 'content may not import migration/site.ts'],
  ['lib/content/x.test.ts', "vi.mock('@/lib/mdx/render');", 'content may not import mdx'],
  ['tools/x.ts', "import './check/index.test';", 'tools/check/index.test.ts is a test'],
  ['design/draw.mjs', '', 'this file stands in no room'],
  ['lib/content/x.ts', "import '../../../elsewhere/x';", '../../../elsewhere/x stands in no room'],
  ['app/x.ts', "import data from '@/package.json';", '@/package.json stands in no room'],
];

test.each(WRONG)('%s: %s', (file, source, told) => {
  const [message = '', ...others] = toldOf(file, source);
  expect(message).toContain(`${file}:1: ${told}`);
  expect(others).toEqual([]);
});

/** Every way in which a file can name another. */
const WAYS: string[] = [
  "import '@/tools/check';",
  "import check, { type X } from '@/tools/check';",
  "import * as check from '@/tools/check/index';",
  "import type { X } from '@/tools/check';",
  "import check = require('@/tools/check');",
  "export { x } from '@/tools/check';",
  "export type { X } from '@/tools/check';",
  "export * as check from '@/tools/check';",
  "await import('@/tools/check');",
  'await import(`@/tools/check`);',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a file holds.
  'await import(`@/tools/check/${name}.ts`);',
  "await import('@/tools/check/index.js');",
  "let x: import('@/tools/check').X;",
  "let x: typeof import('@/tools/check');",
  "/** @type {import('@/tools/check').X} */\nlet x;",
  "/** @import { X } from '@/tools/check' */",
  '/// <reference path="../../tools/check/index.ts" />',
  "declare module '@/tools/check' {}",
  "import.meta.glob('/tools/check/*.ts');",
  "import.meta.glob(['!/tools/x.ts', '../../tools/check/**'], { eager: true });",
  "new URL('../../tools/check/index.ts', import.meta.url);",
  "require('@/tools/check');",
  "require.resolve('@/tools/check');",
  "createRequire(import.meta.url)('@/tools/check');",
  "createRequire(import.meta.url).resolve('@/tools/check');",
  "const load = module.createRequire(import.meta.url);\nload('@/tools/check');",
  "import.meta.resolve('@/tools/check');",
  "vi.mock('@/tools/check');",
  "vi.doMock(import('@/tools/check'));",
  "await vi.importActual('@/tools/check');",
  "import text from '@/tools/check/index.ts?raw';",
];

test.each(WAYS)('is seen: %s', (source) => {
  expect(toldOf('lib/seo/x.ts', source).join('\n')).toContain('seo may not import tools');
});

test('a module whose name nobody can read is refused', () => {
  expect(toldOf('lib/seo/x.ts', '\nawait import(name);')).toEqual([
    'lib/seo/x.ts:2: what is imported here is known only when it runs: write the name of the module.',
  ]);
});
