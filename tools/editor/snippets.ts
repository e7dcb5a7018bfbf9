import { ALL_DATA_KINDS, ALL_KINDS } from '@/lib/content/kinds';
import { DIRECTIVES } from '@/lib/mdx/directives';
import { newFile } from '@/tools/new/template';

/** Snippets for VS Code: the front matter, and each directive by its name. */
export const SNIPPETS_FILE = '.vscode/redaction.code-snippets';

/** A snippet is a text that does not change from one day to the next. */
const EXAMPLE_DAY = '2026-11-22';

type Snippet = { scope: string; prefix: string; description: string; body: readonly string[] };

/** A dollar sign opens a placeholder in a snippet. */
const toBody = (text: string): readonly string[] => text.trimEnd().replaceAll('$', '\\$').split('\n');

export function snippets(): string {
  const directives = Object.entries(DIRECTIVES).map(([name, { about, example }]): [string, Snippet] => [
    `Directive ${name}`,
    { scope: 'mdx,markdown', prefix: name, description: about, body: toBody(example) },
  ]);
  const kinds = [...ALL_KINDS, ...ALL_DATA_KINDS].map((kind): [string, Snippet] => [
    `Nouvelle page : ${kind.words.one}`,
    {
      scope: 'mdx,markdown,yaml',
      prefix: kind.words.one,
      description: `Un fichier entier pour ${kind.words.a}, avec ses clés.`,
      body: toBody(newFile(kind, { title: 'Titre de la page', today: EXAMPLE_DAY })),
    },
  ]);
  return `${JSON.stringify(Object.fromEntries([...kinds, ...directives]), null, 2)}\n`;
}
