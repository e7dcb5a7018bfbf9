/** What only who writes is told of a page (`Page.mark`); its style is that of `LiveFindings`. */
export function PublicationMark({ mark }: { mark: string | undefined }) {
  return mark === undefined ? null : <span className="brouillon">{mark}</span>;
}
