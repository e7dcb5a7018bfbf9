import type { CustomPreviewTemplateProps } from '@sveltia/cms';
import { Component, createRef } from 'react';
import { linesAbove } from './field';
import { FindingList } from './finding-list';
import { renderPage } from './render';
import { getKnown, imageNamer, writtenOf } from './session';
import { sheetOf } from './sheet';

/** Widths at which a page is shown, in pixels. */
const DEVICES = {
  phone: { label: 'Téléphone', width: 390 },
  desktop: { label: 'Ordinateur', width: 1280 },
} as const;

type Device = keyof typeof DEVICES;

type State = { device: Device; sheet: string; room: number };

/**
 * The page as a visitor will see it, at the width of a phone or of a computer, drawn anew at each key. Its document is
 * kept, so that it stays where it was scrolled to.
 */
export class PagePreview extends Component<CustomPreviewTemplateProps, State> {
  override state: State = { device: 'phone', sheet: '', room: 0 };
  #frame = createRef<HTMLIFrameElement>();

  override async componentDidMount(): Promise<void> {
    this.#measure();
    this.props.window.addEventListener('resize', this.#measure);
    this.setState({ sheet: await sheetOf() });
  }

  override componentWillUnmount(): void {
    this.props.window.removeEventListener('resize', this.#measure);
  }

  override componentDidUpdate(): void {
    this.#draw();
  }

  #measure = (): void => this.setState({ room: this.props.document.documentElement.clientWidth });

  #draw = (): void => {
    const main = this.#frame.current?.contentDocument?.getElementById('contenu');
    if (main) main.innerHTML = this.#html();
  };

  #html(): string {
    const written = writtenOf(this.props.entry);
    const page = written.checked.written;
    if (!page) return '';
    const { reading, facts } = getKnown();
    return renderPage({
      ...page,
      // The plugins work on the tree itself, and a page is drawn more than once.
      tree: structuredClone(page.tree),
      facts: facts ?? new Map(),
      site: reading.content.site,
      imageNamed: imageNamer(written, this.props.getAsset),
    });
  }

  override render() {
    const { device, sheet, room } = this.state;
    const { text, checked } = writtenOf(this.props.entry);
    // A file of data has no page: what is said of it stands in its place.
    if (!checked.written) return <FindingList checked={checked} above={null} />;
    const body = String(this.props.entry.getIn(['data', 'body']) ?? '');
    const { width } = DEVICES[device];
    const scale = room > 0 ? Math.min(1, room / width) : 1;
    return (
      <div className="apercu">
        <FindingList checked={checked} above={linesAbove(text, body)} />
        <fieldset aria-label="Largeur de l’aperçu">
          {(Object.keys(DEVICES) as Device[]).map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={name === device}
              onClick={() => this.setState({ device: name })}
            >
              {DEVICES[name].label}
            </button>
          ))}
        </fieldset>
        <div className="apercu-cadre">
          <iframe
            ref={this.#frame}
            title="Aperçu de la page"
            srcDoc={`<!doctype html><html lang="fr"><head><meta charset="utf-8"><base target="_blank">${sheet}</head><body><main id="contenu"></main></body></html>`}
            onLoad={this.#draw}
            style={{ width, height: `${100 / scale}%`, transform: `scale(${scale})` }}
          />
        </div>
      </div>
    );
  }
}
