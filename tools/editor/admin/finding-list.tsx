import { type Finding, isError, levelName } from '@/lib/findings/finding';
import type { Checked } from './check';
import { goTo, mend } from './field';

type Props = {
  checked: Checked;
  /** Lines of the file above the text that is written beside the list; `null` for a file that is all keys. */
  above: number | null;
};

/** What the check says, errors and warnings alike, and that all is well where it says nothing. */
export function FindingList({ checked, above }: Props) {
  return (
    <div className="remarques" role="status">
      <p>{summaryOf(checked)}</p>
      <ul>
        {checked.own.map((found) => (
          <li key={`${found.line}:${found.column}:${found.message}`} className={found.level}>
            <b>
              {levelName(found)}, {placeOf(found, above)}
            </b>
            <span>{found.message}</span>
            {above !== null && found.line > above && <Ways found={found} above={above} />}
          </li>
        ))}
        {checked.elsewhere.map((found) => (
          <li key={`${found.file}:${found.message}`} className={found.level}>
            <b>
              {levelName(found)}, {found.file}, ligne {found.line}, colonne {found.column}
            </b>
            <span>{found.message}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** To the place of a finding and, where the check knows what to write, out of it. */
function Ways({ found, above }: { found: Finding; above: number }) {
  return (
    <span>
      <button type="button" onClick={() => goTo(found, above)}>
        Y aller
      </button>
      {found.fix && (
        <button type="button" onClick={() => mend(found, above)}>
          Corriger
        </button>
      )}
    </span>
  );
}

/** The line as the editor sees it: of the text, or of what the form makes of the keys above it. */
function placeOf({ line, column }: Finding, above: number | null): string {
  const place =
    above === null
      ? `ligne ${line}`
      : line > above
        ? `texte, ligne ${line - above}`
        : `en-tête, ligne ${line}`;
  return `${place}, colonne ${column}`;
}

/** How much the check has to say, in a few words. */
export function summaryOf({ own, elsewhere }: Checked): string {
  const all = own.length + elsewhere.length;
  if (all === 0) return 'Rien à corriger.';
  const errors = [...own, ...elsewhere].filter(isError).length;
  const count = (n: number, one: string): string => `${n} ${one}${n > 1 ? 's' : ''}`;
  return errors === 0 ? count(all, 'remarque') : `${count(all, 'remarque')}, dont ${count(errors, 'erreur')}`;
}
