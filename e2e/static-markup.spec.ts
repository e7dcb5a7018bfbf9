import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { findProgram } from '@/tools/bin/programs.mjs';
import { filesUnder } from '@/tools/files.mjs';

/** What the W3C's Nu checker says of every page of `out/`. */

const report = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      subType: z.string().optional(),
      url: z.string().optional(),
      message: z.string(),
      extract: z.string().optional(),
    }),
  ),
});

/** Warnings that are right in general and wrong here. */
const EXPLAINED = [
  // A page's title stands in its head, above the article: a short one needs no heading of its own.
  'Article lacks heading.',
  // It reads files, which have no origin to be « self », and takes JSON-LD for a script that runs.
  // What a browser makes of the policy, e2e/hosts/headers.spec.ts asks a browser.
  'Inline script violates Content Security Policy (meta tag)',
  'Resource violates Content Security Policy (meta tag): image',
];

const java = findProgram('java');

test('the Nu checker finds no error and no warning', () => {
  test.skip(java === undefined, 'Aucun Java : le vérificateur du W3C n’a pas tourné.');
  const pages = filesUnder('out').filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(10);
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const { stderr } = spawnSync(
    java ?? '',
    ['-jar', jar, '--format', 'json', ...pages.map((page) => `out/${page}`)],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  const findings = report
    .parse(JSON.parse(stderr))
    .messages.filter(
      ({ type, subType }) => type === 'error' || subType === 'warning' || type === 'non-document-error',
    )
    // Its knowledge of CSS lags behind the standard.
    .filter(({ message }) => !message.startsWith('CSS: '))
    .filter(({ message }) => !EXPLAINED.some((known) => message.startsWith(known)));
  expect(findings).toEqual([]);
});
