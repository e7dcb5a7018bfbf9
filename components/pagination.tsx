type Props = {
  /** The page that is shown, from 1. */
  number: number;
  count: number;
  hrefOf: (number: number) => string;
};

/** The way through a long list. Nothing is shown for one of a single page. */
export function Pagination({ number, count, hrefOf }: Props) {
  if (count < 2) return null;
  return (
    <nav aria-label="Pages de la liste" className="mt-10">
      <ul className="flex flex-wrap gap-2">
        {Array.from({ length: count }, (_, nth) => nth + 1).map((nth) => (
          <li key={nth}>
            <a
              href={hrefOf(nth)}
              className={`block px-3 py-2 ${nth === number ? 'strong pill no-underline' : ''}`}
              aria-current={nth === number ? 'page' : undefined}
            >
              <span className="sr-only">Page </span>
              {nth}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
