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
    <section aria-labelledby="equipe" className="frame pb-14">
      <h2 id="equipe" className="title mb-6">
        L’équipe
      </h2>
      <ul className="cards three">
        {people.map(({ slug, name, role, portrait, sentence, links }) => (
          <li key={slug}>
            {portrait !== undefined && (
              <Picture
                image={imageNamed(portrait)}
                alt=""
                sizes="(min-width: 40rem) 24rem, calc(100vw - 3rem)"
              />
            )}
            <div className="p-6">
              <h3 className="mb-2 text-[1.35rem]">{name}</h3>
              <p className="text-muted">{role}</p>
              {sentence !== undefined && <p>{sentence}</p>}
              {links.length > 0 && (
                <ul>
                  {links.map(({ label, url }) => (
                    <li key={url}>
                      <a href={url} className="link">
                        {label}
                        <span className="sr-only"> de {name}</span>
                      </a>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
