import type { Realisation } from '@/lib/content/kinds';

/** What was measured, each figure with its source, on a ground of its own. Nothing is shown where nothing was. */
export function Results({ results }: Pick<Realisation, 'results'>) {
  if (results.length === 0) return null;
  // Two by two a third would stand alone; three in a row have room at a smaller size.
  const inThrees = results.length % 3 === 0;
  return (
    <section aria-labelledby="mesures" className="mt-section bg-sand py-start">
      <div className="frame grid gap-8">
        <h2 id="mesures">Ce qui a été mesuré</h2>
        <dl className={`grid gap-x-gap gap-y-8 ${inThrees ? 'xl:grid-cols-3' : 'md:grid-cols-2'}`}>
          {results.map(({ figure, label, source }) => (
            <div key={`${figure} ${label}`} className="flex flex-col-reverse justify-end mark">
              <dt className="max-w-[20rem]">
                {label}
                <span className="small mt-1 block text-muted">{source}</span>
              </dt>
              <dd className={`font-primary whole mb-2 ${inThrees ? 'text-h2' : 'text-h1'}`}>{figure}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
