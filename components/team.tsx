import type { Person } from '@/lib/content/kinds';
import type { ImageAsset } from '@/lib/images';
import { Picture } from './picture';

type Props = {
  people: readonly Person[];
  /** Looks an image of `content/images` up by its file name. */
  imageNamed: (name: string) => ImageAsset;
};

/** The people of the agency. Nothing is shown where there are none. */
export function Team({ people, imageNamed }: Props) {
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="equipe" className="frame mt-section">
      <h2 id="equipe" className="mb-8">
        L’équipe
      </h2>
      <ul className="grid gap-x-gap gap-y-10 sm:grid-cols-2 lg:grid-cols-4">
        {people.map(({ slug, name, role, portrait, sentence, links }) => (
          <li key={slug}>
            {portrait !== undefined && (
              <Picture
                image={imageNamed(portrait)}
                alt=""
                sizes="(min-width: 60rem) 20rem, (min-width: 40rem) 45vw, calc(100vw - 2.5rem)"
                className="mb-4 aspect-[4/5] w-full rounded-lg object-cover"
              />
            )}
            <h3>{name}</h3>
            <p className="text-muted">{role}</p>
            {sentence !== undefined && <p className="mt-2">{sentence}</p>}
            {links.map(({ label, url }) => (
              <p key={url}>
                <a href={url} className="link">
                  {label}
                  <span className="sr-only"> de {name}</span>
                </a>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
