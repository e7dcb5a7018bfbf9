import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { parseSync, Visitor } from 'oxc-parser';
import { readSources } from '@/tools/edges/sources';
import { filesUnder } from '@/tools/files.mjs';

/** What the two builds leave for who serves them: the server's code and pages, and the files of the static site. */
const BUILT = { server: ['.next/server', '.next/static'], static: ['out'] };

const TEXT = /\.(?:js|mjs|css|html|json|map|md|rsc|txt|xml)$/;

/** Commands, and what `npm run dev` alone shows of them. */
const isForWriting = (file: string): boolean =>
  // What a host reads is written into an export on purpose.
  /^(?:tools(?!\/hosts)|migration)\/|\blive\b/.test(file);

const sources = [...readSources(process.cwd())].filter(([file]) => !/\.(?:test|spec)\.|^e2e\//.test(file));

/** Letters as they are, whatever way a file writes them. */
const decoded = (text: string): string =>
  text.replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The texts in a file's code that are long enough to be nobody else's. */
function longTexts([file, source]: [string, string]): string[] {
  const found: string[] = [];
  const keep = (text: unknown): void => {
    const [line = ''] = typeof text === 'string' ? text.trim().split('\n') : [];
    if (line.length >= 30 && /\s/.test(line)) found.push(line);
  };
  new Visitor({
    Literal: ({ value }) => keep(value),
    TemplateElement: ({ value }) => keep(value.cooked),
  }).visit(parseSync(file, source).program);
  return found;
}

for (const [output, folders] of Object.entries(BUILT))
  test(`the bench of who writes is in no file of the ${output} build`, () => {
    const files = folders.flatMap((folder) => filesUnder(folder).map((file) => path.join(folder, file)));
    const built = files
      .filter((file) => TEXT.test(file))
      .map((file) => ({ file, text: decoded(readFileSync(file, 'utf8')) }));
    const filesWith = (text: string) =>
      built.filter((one) => one.text.includes(text)).map(({ file }) => file);
    // What is searched can be found: a component's own words.
    expect(
      filesWith('L’adresse a peut-être changé, ou elle contient une faute de frappe').length,
    ).toBeGreaterThan(0);

    const served = sources
      .filter(([file]) => !isForWriting(file))
      .map(([, source]) => source)
      .join('\n');
    const writing = sources.filter(([file]) => isForWriting(file)).flatMap(longTexts);
    const own = [...new Set(writing)].filter((text) => !served.includes(text));
    expect(own.length).toBeGreaterThan(100);
    expect(own.flatMap((text) => filesWith(text).map((file) => `${file}: ${text}`))).toEqual([]);
  });
