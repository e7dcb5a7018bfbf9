import type { Realisation } from '@/lib/content/kinds';

type Props = Pick<Realisation, 'client' | 'sector' | 'year' | 'duration' | 'site'>;

/** For whom it was made, when and how long it took. */
export function RealisationFacts({ client, sector, year, duration, site }: Props) {
  const facts = [
    ['Client', client ?? 'L’agence elle-même'],
    ['Secteur', sector],
    ['Année', String(year)],
    ['Durée', duration],
  ] as const;
  return (
    <dl className="small flex flex-wrap gap-x-8 gap-y-2">
      {facts.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name}>
              <dt className="text-muted">{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
      {site !== undefined && (
        <div>
          <dt className="text-muted">Site</dt>
          <dd>
            <a href={site} className="link">
              {new URL(site).host}
            </a>
          </dd>
        </div>
      )}
    </dl>
  );
}
