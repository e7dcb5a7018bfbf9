import type { Realisation } from '@/lib/content/kinds';

/** What was measured, each figure with its source. Nothing is shown where nothing was. */
export function Results({ results }: Pick<Realisation, 'results'>) {
  if (results.length === 0) return null;
  return (
    <section aria-labelledby="mesures" className="mt-12">
      <h2 id="mesures" className="title mb-6">
        Ce qui a été mesuré
      </h2>
      <dl className="grid gap-6 sm:grid-cols-2">
        {results.map(({ figure, label, source }) => (
          <div key={`${figure} ${label}`} className="flex flex-col-reverse">
            <dt>
              {label}
              <span className="small block text-muted">{source}</span>
            </dt>
            <dd className="title">{figure}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
