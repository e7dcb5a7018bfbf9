/** Colours of a landscape: six hexadecimal digits, or an expression of the brand's tokens that the build works out. */

/** What a tone is by day and by night. */
type Tone = readonly [day: string, night: string];

/** A drawing's tones by the class that carries them. */
export type Tones = Readonly<Record<string, Tone>>;

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** The colour a share of the way from one to the other, between 0 and 1. */
function blend(from: string, to: string, share: number): string {
  const target = channels(to);
  const mixed = channels(from).map((value, index) =>
    Math.round(value + ((target[index] ?? value) - value) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

type Ends = readonly [far: string, near: string];

/**
 * One tone a letter of `names`, from far to near.
 * @param ease below 1 the near tones come sooner.
 */
export function fade(names: string, day: Ends, night: Ends, ease = 1): Tones {
  const letters = [...names];
  return Object.fromEntries(
    letters.map((name, rank) => {
      const share = (rank / (letters.length - 1)) ** ease;
      return [name, [blend(...day, share), blend(...night, share)]] as const;
    }),
  );
}

/** A colour of `content/apparence.yml`, by its key there. */
export const token = (name: string): string => `var(--color-${name})`;

/** A colour drawn toward a token: the landscape takes the brand's light. `percent` is the token's part. */
export const toward = (colour: string, name: string, percent: number): string =>
  `color-mix(in srgb,${token(name)} ${percent}%,${colour})`;
