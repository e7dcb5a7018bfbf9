/** Notes the texts that the project is delivered with (`e2e/shipped.ts`): `npx tsx tools/assets/note-shipped.ts`. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { filesUnder } from '../files.mjs';

const digests = filesUnder('content')
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => `content/${name}`)
  .map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16)]);
writeFileSync('e2e/shipped.json', `${JSON.stringify(Object.fromEntries(digests), null, 2)}\n`);
