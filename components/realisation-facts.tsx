import type { Realisation } from '@/lib/content/kinds';

type Props = Pick<Realisation, 'client' | 'sector' | 'year' | 'duration' | 'site'>;

/** For whom it was made, when and how long it took. */
export function RealisationFacts({ client, sector, year, duration, site }: Props) {
  const facts = [
    ['Client', client ?? 'L’agence elle-même'],
    ['Secteur', sector],
    ['Année', String(year)],
    ['Durée', duration],
    ['Site', site && <a href={site}>{new URL(site).host}</a>],
  ] as const;
  return (
    <dl className="rule mt-2 flex flex-wrap gap-x-8 gap-y-2 pt-4">
      {facts.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name}>
              <dt className="small text-muted">{name}</dt>
              <dd className="strong">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
