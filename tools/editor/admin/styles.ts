/** Of what the site adds to the editor, in its window and in its preview. */
export const STYLES = `
.texte { display: grid; gap: 0.75rem; width: 100%; }
.texte-outils { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.texte textarea {
  width: 100%; min-height: 24rem; max-height: 80vh; field-sizing: content; padding: 1rem; border: 1px solid #8b8577;
  border-radius: 0.5rem; background: Canvas; color: CanvasText; font: 1rem/1.6 ui-monospace, monospace; resize: vertical;
}
.texte button, .texte select, .apercu button, .question button {
  min-height: 2.25rem; padding: 0.25rem 0.75rem; border: 1px solid #8b8577; border-radius: 0.5rem; background: Canvas;
  color: CanvasText; font: inherit; cursor: pointer;
}
.texte-outils p { align-self: center; margin: 0; font-weight: 600; }
.remarques { max-height: 40vh; overflow: auto; color: CanvasText; font: 0.9375rem/1.5 system-ui, sans-serif; }
.remarques p { margin: 0 0 0.5rem; font-weight: 600; }
.remarques ul { display: grid; gap: 0.5rem; margin: 0; padding: 0; list-style: none; }
.remarques li { padding: 0.5rem 0.75rem; border-left: 0.25rem solid #b98900; background: rgb(185 137 0 / 12%); }
.remarques li.error { border-color: #b3261e; background: rgb(179 38 30 / 12%); }
.remarques li b { display: block; font-weight: 600; }
.remarques li span:last-child { display: block; }
.remarques li button { display: inline-block; margin: 0.375rem 0.5rem 0 0; }
.apercu { display: grid; grid-template-rows: auto auto 1fr; height: 100vh; overflow: hidden; font: 0.9375rem/1.5 system-ui, sans-serif; }
.apercu-cadre { overflow: hidden; }
.apercu fieldset { display: flex; gap: 0.5rem; margin: 0; padding: 0.5rem 0; border: 0; }
.apercu button[aria-pressed='true'] { background: CanvasText; color: Canvas; }
.apercu iframe { border: 0; background: Canvas; transform-origin: 0 0; }
.question { max-width: 40rem; padding: 1.5rem; border: 0; border-radius: 0.75rem; background: Canvas; color: CanvasText; font: 1rem/1.5 system-ui, sans-serif; }
.question::backdrop { background: rgb(0 0 0 / 50%); }
.question h2 { margin: 0; font-size: 1.25rem; }
.question ul { max-height: 40vh; overflow: auto; padding-left: 1.25rem; }
.question form { display: flex; flex-wrap: wrap; gap: 0.5rem; }
`;
