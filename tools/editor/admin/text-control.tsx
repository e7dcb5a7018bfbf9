import type { CustomFieldControlProps } from '@sveltia/cms';
import { Component, createRef } from 'react';
import { DIRECTIVES } from '@/lib/mdx/directives';
import { offerField } from './field';
import { summaryOf } from './finding-list';
import { writtenOf } from './session';

/** What an editor may insert with one press, by the name it goes by in the list. */
const PIECES: readonly { label: string; text: string }[] = [
  { label: 'Titre de section', text: '## Titre' },
  { label: 'Liste', text: '- Un point\n- Un autre' },
  { label: 'Lien', text: '[texte du lien](/contact.html)' },
  { label: 'Tableau', text: '| Un | Deux |\n|---|---|\n| a | b |' },
  ...Object.entries(DIRECTIVES)
    .filter(([name]) => name !== 'attr')
    .map(([name, { example }]) => ({ label: `Directive « ${name} »`, text: example })),
];

/** The text of a page: Markdown as it is saved, and how many things the check has to say of the file. */
export class TextControl extends Component<CustomFieldControlProps> {
  #area = createRef<HTMLTextAreaElement>();
  /** Nobody has put a cursor into the text yet. */
  #isUntouched = true;

  /** Puts a piece in place of what is selected. */
  #insert(piece: string): void {
    const { value, onChange } = this.props;
    const text = String(value ?? '');
    const area = this.#area.current;
    const [start, end] =
      area && !this.#isUntouched ? [area.selectionStart, area.selectionEnd] : [text.length, text.length];
    const isBlock =
      /^(?:[#:|>-]|!\[)/.test(piece) && !piece.startsWith(':site') && !piece.startsWith(':span');
    const before = isBlock && start > 0 && !text.slice(0, start).endsWith('\n\n') ? '\n\n' : '';
    const after = isBlock && !text.slice(end).startsWith('\n') ? '\n\n' : '';
    onChange(`${text.slice(0, start)}${before}${piece}${after}${text.slice(end)}`);
    area?.focus();
  }

  async #insertImage(): Promise<void> {
    const picked = await this.props.pickFile({ kind: 'image', allowURL: false });
    const one = Array.isArray(picked) ? picked[0] : picked;
    if (one) this.#insert(`![ce qu’on y voit](${one.value.replace('/content/images/', '')})`);
  }

  override componentDidMount(): void {
    this.#offer();
  }

  override componentDidUpdate(): void {
    this.#offer();
  }

  override componentWillUnmount(): void {
    offerField(null);
  }

  /** Lets the list of findings beside it go to a place of the text and write there. */
  #offer(): void {
    const { value, onChange } = this.props;
    const area = this.#area.current;
    if (area) offerField({ area, text: String(value ?? ''), onChange });
  }

  override render() {
    const { value, forID, entry, onChange } = this.props;
    const text = String(value ?? '');
    const checked = entry && writtenOf(entry).checked;
    return (
      <div className="texte">
        <div className="texte-outils">
          <button type="button" onClick={() => void this.#insertImage()}>
            Insérer une image
          </button>
          <select
            aria-label="Insérer"
            value=""
            onChange={(event) => this.#insert(PIECES[Number(event.target.value)]?.text ?? '')}
          >
            <option value="" disabled>
              Insérer…
            </option>
            {PIECES.map(({ label }, nth) => (
              <option key={label} value={nth}>
                {label}
              </option>
            ))}
          </select>
          {checked && <p role="status">{summaryOf(checked)}</p>}
        </div>
        <textarea
          id={forID}
          ref={this.#area}
          onFocus={() => {
            this.#isUntouched = false;
          }}
          lang="fr"
          spellCheck
          aria-label="Texte"
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    );
  }
}
