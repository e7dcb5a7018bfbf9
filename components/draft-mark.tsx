/** Marks a draft, which `npm run dev` alone shows; its style is that of `LiveFindings`. */
export function DraftMark() {
  return <span className="brouillon">Brouillon</span>;
}
