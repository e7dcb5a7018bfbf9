import { aqueduct } from './forms/aqueduct';
import { dunes } from './forms/dunes';
import { forest } from './forms/forest';
import { hills } from './forms/hills';
import { islands } from './forms/islands';
import { lake } from './forms/lake';
import { ridges } from './forms/ridges';
import { river } from './forms/river';
import { skyline } from './forms/skyline';
import { terraces } from './forms/terraces';
import { tide } from './forms/tide';
import type { Landscape } from './landscape';

/**
 * The landscapes by the name that pages ask for. The first six names are those of the old site.
 *
 * Composed for four crops: the whole (2:1), a wide header (y 206 to 890), a phone (x 491 to 1909), and the panel of a page,
 * which hides x under 1104 and y over 660. So what matters stands at x 1150 to 1880 and y 270 to 480, and sun and moon never
 * above y 262.
 */
export const LANDSCAPES: Readonly<Record<string, Landscape>> = {
  'inspiration-1': hills,
  'inspiration-2': lake,
  'inspiration-3': skyline,
  'inspiration-4': river,
  'inspiration-5': ridges,
  'inspiration-6': islands,
  'inspiration-7': terraces,
  'inspiration-8': aqueduct,
  'inspiration-9': dunes,
  'inspiration-10': tide,
  'inspiration-11': forest,
};
