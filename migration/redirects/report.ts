import type { Comparison, Missing } from './compare';
import type { RedirectEntry } from './redirect-entry';

/** Told to a person, or to a program. */
const FORMATS = ['text', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export const isFormat = (name: string): name is Format => FORMATS.some((format) => format === name);

/** A comparison with what is to be written, one entry a page. */
export type Report = Comparison & { entries: readonly RedirectEntry[] };

/** The report without a line end. */
export const formatComparison = (report: Report, format: Format): string =>
  format === 'json' ? asJson(report) : asText(report);

function asText({ counts, missing, remarks, entries }: Report): string {
  const lost = missing.map((one) => `${one.file}:${one.line}  manque  ${one.path}  ${wayOut(one)}`);
  const notes = remarks.map((one) => `${one.file}:${one.line}  remarque  ${one.address}  ${one.message}`);
  const written = entries.flatMap((entry) => [`${entry.file}:${entry.line}  ${whereTo(entry)}`, entry.text]);
  const sections = [
    lost,
    notes,
    written.length > 0
      ? ['À écrire, une fois vérifié que chaque page remplace l’ancienne :', ...written]
      : [],
    [countAll(counts)],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function wayOut(missing: Missing): string {
  if ('todo' in missing) return missing.todo;
  const { target, isAlike } = missing;
  return isAlike ? `→ ${target.file}` : `→ ${target.file} à défaut : aucune page ne lui ressemble`;
}

function whereTo({ line, replaced }: RedirectEntry): string {
  if (replaced === 0) return 'ajoutez cette ligne, au-dessus de « --- » :';
  return replaced === 1
    ? 'remplacez la ligne par :'
    : `remplacez les lignes ${line} à ${line + replaced - 1} par :`;
}

/** « 13 adresses comparées : 9 pages, 1 redirection, 1 fichier, 1 sans suite, 1 manquante. » */
function countAll({ compared, page, redirect, file, harmless, missing }: Comparison['counts']): string {
  const count = (many: number, word: string): string => `${many} ${word}${many > 1 ? 's' : ''}`;
  const parts = [
    count(page, 'page'),
    count(redirect, 'redirection'),
    count(file, 'fichier'),
    ...(harmless > 0 ? [`${harmless} sans suite`] : []),
    count(missing, 'manquante'),
  ];
  const compareds = `${count(compared, 'adresse')} comparée${compared > 1 ? 's' : ''}`;
  return `${compareds} : ${parts.join(', ')}.`;
}

function asJson({ counts, missing, remarks, entries }: Report): string {
  const lost = missing.map(({ file, line, address, path, ...advice }) => ({
    file,
    line,
    address,
    path,
    ...('todo' in advice ? advice : { target: advice.target.file, isAlike: advice.isAlike }),
  }));
  return JSON.stringify({ counts, missing: lost, remarks, entries }, null, 2);
}
