import { expect, test } from 'vitest';
import { LANDSCAPES } from '.';
import { token } from './colours';
import { toSvg } from './landscape';

test('no landscape has the paper’s tone: what it fills would bite into the panel of paper that stands on it', () => {
  for (const [name, landscape] of Object.entries(LANDSCAPES))
    for (const moment of ['day', 'night'] as const)
      expect(toSvg(landscape, moment), `${name}, ${moment}`).not.toContain(`fill:${token('paper')}`);
});
