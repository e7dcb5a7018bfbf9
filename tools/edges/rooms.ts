/**
 * Who may import whom: the one place where it is said (docs/adr/0014-edges.md), and held by the test beside it. A room
 * that is not named in another's line is closed to it; so is a package. A test, and what stands in a folder `testing`, may
 * import what its room may import, with its values, what stands in its room's own folders, and any package.
 */

/** All of a room, its types alone, or its types and the values of the files named. */
type Access = 'all' | 'types' | readonly string[];

export type Room = {
  /** Files, or folders with a slash at the end. A file belongs to the room that names it most closely. */
  holds: readonly string[];
  /** What the room is there for: the sentence that its wrong imports are told with. */
  rule: string;
  /** What to do where it may not be imported. */
  instead: string;
  /** What to do wherever it imports what it may not, if that is always the same. */
  remedy?: string;
  /** The other rooms it may import from. */
  rooms: Readonly<Record<string, Access>>;
  /** Names, or beginnings with a star at the end; `node:` stands for all that Node brings. */
  packages: readonly string[];
};

/** Markdown, HTML and MDX as trees: none of them reads a file. */
const TREES = [
  ...['unified', 'vfile', 'vfile-message', 'mdast', 'hast', 'unist', 'unist-util-*'],
  ...['mdast-util-*', 'hast-util-*', 'micromark-extension-*', 'remark-*', 'rehype-*'],
];

/** What routes compose, and Next is configured with. */
const SERVED: Record<string, Access> = {
  ...{ env: 'all', findings: 'all', content: 'all', mdx: 'all', images: 'all' },
  ...{ seo: 'all', contact: 'all', http: 'all' },
};

/** All of the website, for the commands. */
const WEBSITE: Record<string, Access> = { ...SERVED, typography: 'all' };

export const ROOMS: Readonly<Record<string, Room>> = {
  env: {
    holds: ['lib/env.ts', 'lib/env.test.ts'],
    rule: 'lib/env.ts says what the environment says, and knows nothing of what is done with it',
    instead: 'take it as an argument: only who builds, renders or decides asks for the environment',
    rooms: {},
    packages: ['zod'],
  },
  findings: {
    holds: ['lib/findings/'],
    rule: 'lib/findings is the ground floor: it stands on nothing but the environment',
    instead: 'throw, or return what is wrong, and let who reports it make a Finding of it',
    rooms: { env: 'all' },
    packages: ['fastest-levenshtein', 'zod'],
  },
  typography: {
    holds: ['lib/typography/'],
    rule: 'lib/typography turns a text into the same text, and knows nothing of where it came from',
    instead: 'typography is set once, where content is read or rendered: take the text as it comes',
    rooms: { env: 'all' },
    packages: [],
  },
  content: {
    holds: ['lib/content/'],
    rule: 'lib/content is where data comes from: it knows findings and typography, and no room that uses it',
    instead: 'take a typed value as an argument, from who asks lib/content',
    rooms: { env: 'all', findings: 'all', typography: 'all' },
    packages: ['node:', 'gray-matter', 'yaml', 'zod', 'schema-dts'],
  },
  mdx: {
    holds: ['lib/mdx/'],
    rule: 'lib/mdx turns a text into React, and knows no page, no picture and no address of its own',
    instead: 'let a route render the text, and take what it became as a property',
    rooms: { env: 'all', findings: 'all', typography: 'all', content: 'all' },
    packages: ['node:', 'zod', 'react', 'next-mdx-remote', ...TREES],
  },
  images: {
    holds: ['lib/images/'],
    rule: 'lib/images tells of an image by its name, and draws none',
    instead: 'take an ImageAsset as an argument, from who asks lib/images',
    rooms: { env: 'all', findings: 'all', content: 'all' },
    packages: ['node:', 'zod'],
  },
  seo: {
    holds: ['lib/seo/'],
    rule: 'lib/seo says typed pages in the words of machines: it reads no file and shows nothing',
    instead: 'let a route, or a command, ask lib/seo',
    rooms: { env: 'all', typography: 'all', content: 'all', images: 'all' },
    packages: ['next', 'schema-dts'],
  },
  contact: {
    holds: ['lib/contact/'],
    rule: 'lib/contact carries a message from the form to the mail server, and knows no page',
    instead: 'import from lib/contact/fields.ts what form and server must agree on, and nothing behind it',
    rooms: { findings: 'all' },
    packages: ['node:', 'nodemailer', 'ipaddr.js', 'zod'],
  },
  http: {
    holds: ['lib/http/'],
    rule: 'lib/http says what is done with a request before Next sees it',
    instead: 'leave requests and headers to next.config.ts, instrumentation.ts and tools/hosts',
    rooms: { env: 'all', content: 'all', contact: 'all' },
    packages: ['node:', 'next', 'zod'],
  },
  components: {
    holds: ['components/'],
    rule: 'a component shows what it is given: it reads no file, and knows no route and no other page',
    instead: 'return a value, and let a route give it to a component',
    rooms: {
      ...{ env: 'all', findings: 'types', mdx: 'types', images: 'types' },
      content: ['lib/content/dates.ts', 'lib/content/telephone.ts', 'lib/content/titles.ts'],
      contact: ['lib/contact/fields.ts', 'lib/contact/mailto.ts'],
    },
    packages: ['react', 'react-dom', 'schema-dts'],
  },
  app: {
    holds: ['app/'],
    rule: 'a route loads, answers notFound and composes: it reads no file, parses nothing and builds nothing',
    instead: 'put what both need where both may reach it: what is shown in components, what is known in lib',
    rooms: { ...SERVED, components: 'all', texts: 'all' },
    packages: ['react', 'react-dom', 'next', 'schema-dts'],
  },
  'configuration of Next': {
    holds: ['next.config.ts', 'instrumentation.ts'],
    rule: 'next.config.ts and instrumentation.ts hand to Next what lib and the routes have decided',
    instead: 'let lib decide it, and ask lib',
    rooms: { ...SERVED, app: 'all' },
    packages: ['node:', 'next'],
  },
  tools: {
    holds: ['tools/'],
    rule: 'tools are commands: they may use all of lib, and no route, no component and nothing of Jekyll',
    instead: 'move to lib what the website needs too, or let the command write it to a file that lib reads',
    rooms: { ...WEBSITE, 'browser editor': 'all' },
    packages: ['*'],
  },
  'browser editor': {
    holds: ['tools/editor/admin/'],
    rule: 'tools/editor/admin runs in a browser: it judges and shows one text by the rules and components of the site',
    instead: 'let tools/editor/digest.ts put into the digest what only a disk knows',
    rooms: {
      ...{ findings: 'all', typography: 'all', content: 'all', mdx: 'all', components: 'all' },
      images: ['lib/images/asset.ts'],
      tools: [
        ...['tools/check/addresses.ts', 'tools/check/contrast.ts', 'tools/check/whole-site.ts'],
        ...['tools/check/remains/front-matter.ts', 'tools/check/text/index.ts', 'tools/new/template.ts'],
      ],
    },
    packages: ['react', 'react-dom', 'yaml', 'zod', '@sveltia/cms', 'buffer', ...TREES],
  },
  'configuration of tools': {
    holds: ['vitest.config.ts', 'playwright.config.ts', 'playwright.live.config.ts', 'postcss.config.mjs'],
    rule: 'the configuration of a tool knows commands and tests, and nothing of the website',
    instead: 'read the value from where the configuration has it',
    rooms: { tools: 'all', 'end to end': 'all' },
    packages: ['node:', '@playwright/test', 'vitest'],
  },
  migration: {
    holds: ['migration/'],
    rule: 'migration stands on the house through migration/site.ts alone, so that it can be deleted in one line',
    instead: 'move what is needed to the room that needs it: nothing may stand on what will be deleted',
    remedy: 'let migration/site.ts import it, and take it from there',
    rooms: { 'migration/site.ts': 'all' },
    packages: ['node:', 'yaml', 'liquidjs', 'saxes', 'parse5', 'fastest-levenshtein', 'zod', ...TREES],
  },
  'migration/site.ts': {
    holds: ['migration/site.ts'],
    rule: 'migration/site.ts is the door to lib and tools: it knows no page and no route, and nothing of Jekyll',
    instead: 'import it from lib or tools, where migration/site.ts has it from',
    rooms: {
      ...{ findings: 'all', typography: 'all', content: 'all', mdx: 'all', images: 'all' },
      ...{ http: 'all', tools: 'all' },
    },
    packages: [],
  },
  'end to end': {
    holds: ['e2e/'],
    rule: 'e2e asks what was built, and knows lib and tools by what they say of it; it stays when migration goes',
    instead: 'move what the test needs to tools',
    rooms: { ...WEBSITE, tools: 'all', 'browser editor': 'all' },
    packages: ['*'],
  },
  texts: {
    holds: ['content/', '.cache/'],
    rule: 'content is data',
    instead: 'ask lib/content or lib/images for a typed value',
    rooms: {},
    packages: [],
  },
};

/** Who may look at `process.env`: files and folders. Tests may, too. */
export const ENVIRONMENT_READERS: readonly string[] = [
  ...['lib/env.ts', 'lib/contact/settings.ts', 'tools/', 'migration/bin/', 'e2e/', 'next.config.ts'],
  ...['instrumentation.ts', 'playwright.config.ts', 'vitest.config.ts'],
];

/** Who loads a file that is made only when it is asked for: what that is made from is looked at where it lies. */
export const LOADERS: readonly string[] = ['tools/bin/check.mjs', 'tools/bin/run.mjs'];

/** Rooms that may import what is made for tests, from folders named `testing`; so may tests. */
export const ROOMS_OF_TESTS: readonly string[] = ['tools', 'end to end'];

/** The folder whose files do no input or output at all, and import nothing that does. */
export const PLUGINS = 'lib/mdx/plugins/';

/** Packages that ask for nothing but their arguments. */
export const PURE_PACKAGES: readonly string[] = [...TREES, 'zod', 'fastest-levenshtein'];

/** Packages that one file alone may import, and why. */
export const BEHIND_ONE_FILE: Readonly<Record<string, { file: string; why: string }>> = {
  'next-mdx-remote': {
    file: 'lib/mdx/render.ts',
    why: 'it is archived upstream, so that its swap must be one import (docs/adr/0001-next-mdx-remote.md)',
  },
};
