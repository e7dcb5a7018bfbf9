import { readGraph } from './graph';
import { checkEdges, formatViolation } from './rules';

/** What is wrong in a house of these files, as it is told. */
export const wrongIn = (sources: Readonly<Record<string, string>>): string[] =>
  checkEdges(readGraph(new Map(Object.entries(sources)))).map(formatViolation);

/** Files that stand for their rooms; what is tested is put beside them. */
export const HOUSE: Readonly<Record<string, string>> = {
  'app/live.tsx': '',
  'app/page.tsx': '',
  'components/picture.tsx': '',
  'lib/env.ts': 'export const isPublic = () => process.env.SITE_ENV;',
  'lib/findings/finding.ts': '',
  'lib/typography/index.ts': '',
  'lib/content/index.ts': "import '../env';",
  'lib/content/read.ts': "import 'node:fs';",
  'lib/content/telephone.ts': '',
  'lib/mdx/cache.ts': "import 'node:fs';",
  'lib/mdx/render.ts': "import 'next-mdx-remote/serialize';",
  'lib/images/index.ts': '',
  'lib/seo/feed.ts': '',
  'lib/contact/index.ts': '',
  'lib/contact/fields.ts': '',
  'lib/contact/mailto.ts': '',
  'lib/contact/settings.ts': 'process.env.SMTP_URL;',
  'lib/contact/testing/mail-server.ts': '',
  'lib/http/headers.ts': '',
  'tools/check/index.ts': "import '../../lib/content';",
  'tools/check/index.test.ts': '',
  'migration/site.ts': "export * from '@/lib/content'; export * from '@/tools/check';",
  'migration/jekyll/index.ts': "import '@/migration/site';",
  'lib/contact/index.test.ts': "import './testing/mail-server'; import 'smtp-server';",
  'tools/bench/contact.ts': "import '@/lib/contact/testing/mail-server';",
  'e2e/pages.spec.ts': "import '@/tools/check';",
};

/** What is told of one more file in that house. */
export const toldOf = (file: string, source: string): string[] => wrongIn({ ...HOUSE, [file]: source });
