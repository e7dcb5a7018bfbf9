/** `npm run generate`: writes all that is written from the code; read the difference. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatedFiles } from '@/tools/editor/generated';

const root = process.cwd();
for (const [file, text] of Object.entries(generatedFiles(root))) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}
