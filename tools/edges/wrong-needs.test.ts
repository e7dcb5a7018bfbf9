import { describe, expect, test } from 'vitest';
import { HOUSE, toldOf, wrongIn } from './test-house';

describe('packages belong to rooms', () => {
  test.each<[file: string, source: string, told: string]>([
    ['lib/seo/x.ts', "import { parse } from 'yaml';", 'seo may not import yaml: lib/seo says typed pages'],
    ['app/x.ts', "import matter from 'gray-matter';", 'app may not import gray-matter'],
    ['components/x.tsx', "import { readFileSync } from 'node:fs';", 'components may not import node:fs'],
    [
      'components/x.tsx',
      "import { readFile } from 'fs/promises';",
      'components may not import node:fs/promises',
    ],
    ['components/x.tsx', "process.getBuiltinModule('fs');", 'components may not import node:fs'],
    ['lib/typography/x.ts', "import path from 'node:path';", 'typography may not import node:path'],
    ['lib/seo/x.ts', "import { unified } from 'unified';", 'seo may not import unified'],
    ['lib/content/x.ts', "import type { Root } from 'mdast';", 'content may not import mdast'],
    ['lib/content/x.ts', "import type { ReactNode } from 'react';", 'content may not import react'],
    ['lib/images/x.ts', "import sharp from 'sharp';", 'images may not import sharp'],
    ['app/x.ts', "import { createTransport } from 'nodemailer';", 'app may not import nodemailer'],
    [
      'tools/x.ts',
      "import 'next-mdx-remote/serialize';",
      'only lib/mdx/render.ts may import next-mdx-remote',
    ],
    ['lib/mdx/x.ts', "import 'next-mdx-remote/rsc';", 'only lib/mdx/render.ts may import next-mdx-remote'],
    ['lib/content/x.ts', "import { vi } from 'vitest';", 'content may not import vitest'],
    ['lib/content/x.ts', "import '@scope/thing/deep';", 'content may not import @scope/thing'],
  ])('%s: %s', (file, source, told) => {
    expect(toldOf(file, source)).toEqual([expect.stringContaining(`${file}:1: ${told}`)]);
  });

  test('a test may import any package', () => {
    expect(toldOf('lib/seo/x.test.ts', "import { expect } from 'vitest'; import 'yaml';")).toEqual([]);
  });
});

describe('a plugin does no I/O', () => {
  test.each<[source: string, way: string]>([
    ["import { readFileSync } from 'node:fs';", 'node:fs'],
    ["import path from 'path';", 'node:path'],
    ["import { keep } from '../cache';", 'lib/mdx/cache.ts → node:fs'],
    ["import { raw } from '@/lib/content/read';", 'lib/content/read.ts → node:fs'],
    ["import { getSite } from '@/lib/content';", 'lib/content/index.ts → lib/env.ts'],
    ["import { isPublic } from '@/lib/env';", 'lib/env.ts'],
  ])('%s', (source, way) => {
    expect(toldOf('lib/mdx/plugins/x.ts', source)).toEqual([
      `lib/mdx/plugins/x.ts:1: a plugin does no I/O, and this one reaches ${way}. Instead: take the value as an option.`,
    ]);
  });

  test('types of what reads files are no I/O', () => {
    const source = "import type { Site } from '@/lib/content'; import { visit } from 'unist-util-visit';";
    expect(toldOf('lib/mdx/plugins/x.ts', source)).toEqual([]);
  });
});

describe('process.env is read in few places', () => {
  test.each<[file: string, source: string]>([
    ['lib/content/x.ts', "process.env.SITE_ENV === 'production';"],
    ['lib/contact/index.ts', 'readSettings(process.env);'],
    ['components/x.tsx', 'const { env } = process;'],
    ['app/x.tsx', "process['env'].SITE_ENV;"],
    ['app/x.tsx', 'globalThis.process.env.SITE_ENV;'],
    ['app/x.tsx', 'const { SITE_ENV } = import.meta.env;'],
    ['lib/mdx/x.ts', "import { env } from 'node:process';"],
    ['lib/mdx/x.ts', "const isWriting = process.env.NODE_ENV === 'development';"],
    ['components/x.tsx', "process.env.NODE_ENV === 'development' ? <Live /> : null;"],
    ['components/x.tsx', "process.env[NODE_ENV] ? await import('./picture') : null;"],
    ['migration/jekyll/x.ts', 'process.env.HOME;'],
  ])('%s: %s', (file, source) => {
    expect(toldOf(file, source)).toEqual([
      expect.stringContaining(
        `${file}:1: process.env is read in lib/env.ts, the settings of the contact form`,
      ),
    ]);
  });

  test.each<[file: string, source: string]>([
    [
      'components/x.tsx',
      "const Live = process.env.NODE_ENV === 'development' ? await import('./picture') : null;",
    ],
    ['components/x.tsx', "if (process.env.NODE_ENV !== 'production') await import('./picture');"],
    ['components/x.tsx', "process.env.NODE_ENV === 'development' && (await import('./picture'));"],
    ['lib/content/x.ts', 'process.cwd(); process.exitCode = 1; const job = { process: 1 }; job.process;'],
    ['lib/content/x.test.ts', 'process.env.TZ;'],
    ['tools/bin/x.ts', 'process.env.CI;'],
    ['next.config.ts', 'process.env.VERCEL;'],
  ])('and may be: %s: %s', (file, source) => {
    expect(toldOf(file, source)).toEqual([]);
  });
});

describe('no circles', () => {
  test('of values, of types, of both, of one file, across rooms', () => {
    const told = (sources: Readonly<Record<string, string>>) =>
      wrongIn({ ...HOUSE, ...sources }).filter((line) => line.includes('no circles'));
    expect(
      told({
        'lib/seo/a.ts': "\nimport type { B } from './b';",
        'lib/seo/b.ts': "import { c } from './c';",
        'lib/seo/c.ts': "export type { A } from './a';",
      }),
    ).toEqual([
      'lib/seo/a.ts:2: no circles, types included: lib/seo/a.ts → lib/seo/b.ts → lib/seo/c.ts → lib/seo/a.ts. Instead: move what they share to a file of its own, which both import.',
    ]);
    expect(told({ 'lib/seo/a.ts': "import type { A } from './a';" })).toHaveLength(1);
    expect(
      told({
        'lib/seo/index.ts': "import './a'; import './b';",
        'lib/seo/a.ts': "import type { X } from '.';",
        'lib/seo/b.ts': "import type { X } from '.';",
      }),
    ).toHaveLength(2);
  });
});

test('what next.config.ts reads is imported by a relative path', () => {
  const sources = {
    ...HOUSE,
    'next.config.ts': "import { headers } from './lib/http/headers'; import type { X } from '@/lib/images';",
    'lib/http/headers.ts': "import { getSite } from '../content';",
    'lib/content/index.ts':
      "\nimport { set } from '@/lib/typography'; import type { Finding } from '@/lib/findings/finding';",
  };
  expect(wrongIn(sources)).toEqual([
    'lib/content/index.ts:2: next.config.ts reads this file too, and Next resolves @/ there against the wrong folder. Instead: import by a relative path.',
  ]);
});
