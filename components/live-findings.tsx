import type { LiveFinding } from '@/lib/findings/live';

type Props = {
  /** Errors first. Nothing is shown where there are none. */
  findings: readonly LiveFinding[];
};

/*
 * A style of its own, not the site's: no byte of the writer's bench may reach a visitor's stylesheet, which is made of
 * every class of every component.
 */
const STYLE = `
.relecture { position: fixed; z-index: 50; inset: auto 1rem 1rem auto; width: min(34rem, calc(100vw - 2rem)); border-radius: .5rem; background: #1d2329; color: #f4f1ea; font: 400 .9rem/1.5 system-ui, sans-serif; box-shadow: 0 8px 30px rgb(0 0 0 / .35) }
.relecture:not(:has([open])) { width: auto }
.relecture summary { padding: .6rem 1rem; cursor: pointer; font-weight: 600 }
.relecture ol { max-height: 40vh; margin: 0; padding: 0 1rem 1rem; overflow: auto; list-style: none }
.relecture li { padding-top: .75rem }
.relecture li + li { margin-top: .75rem; border-top: 1px solid #454d55 }
.relecture a { color: #ffb38f }
.relecture .erreur { color: #ff8a80; font-weight: 600 }
.relecture pre { margin: .4rem 0 0; overflow-x: auto; font-size: .8rem }
.brouillon { display: inline-block; padding: .1rem .6rem; border-radius: 999px; background: #f2c744; color: #1d2329; font: 600 .8rem/1.5 system-ui, sans-serif }
`;

/** What is wrong in the content, over the page of somebody who is writing: message, line, and the line itself. */
export function LiveFindings({ findings }: Props) {
  const errors = findings.filter(({ level, draft }) => level === 'error' && !draft).length;
  const inDrafts = findings.filter(({ level, draft }) => level === 'error' && draft).length;
  const warnings = findings.length - errors - inDrafts;
  const hasMistakes = errors + inDrafts > 0;
  // A quotation mark alone at the end of a line is hard to read.
  const unbroken = (text: string): string => text.replaceAll('« ', '«\u00a0').replaceAll(' »', '\u00a0»');
  const count = (many: number, word: string): string => `${many} ${word}${many > 1 ? 's' : ''}`;
  return (
    <>
      <style>{STYLE}</style>
      {findings.length > 0 && (
        <aside className="relecture" aria-label="Relecture">
          {/* Mistakes open the list; warnings leave the page its room. */}
          <details key={hasMistakes ? 'erreurs' : 'avertissements'} open={hasMistakes}>
            <summary>
              Relecture : {count(errors, 'erreur')}, {count(warnings, 'avertissement')}
              {inDrafts > 0 && `, ${count(inDrafts, 'erreur')} de brouillon`}
            </summary>
            <ol>
              {findings.map(({ file, line, column, level, draft, rule, message, excerpt, href }) => (
                <li key={`${file}:${line}:${column}:${rule}:${message}`}>
                  <a href={href}>
                    {file}, ligne {line}
                  </a>{' '}
                  <span className={level === 'error' ? 'erreur' : ''}>
                    {level === 'warning' ? 'avertissement' : draft ? 'erreur de brouillon' : 'erreur'}
                  </span>{' '}
                  : {unbroken(message)}
                  {excerpt.length > 0 && <pre>{excerpt.join('\n')}</pre>}
                </li>
              ))}
            </ol>
          </details>
        </aside>
      )}
    </>
  );
}
