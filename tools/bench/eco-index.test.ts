import { expect, test } from 'vitest';
import { ecoGrade, ecoIndex } from './eco-index';

test('a page of nothing has 100, one beyond every table has 0', () => {
  expect(ecoIndex({ elements: 0, requests: 0, kilobytes: 0 })).toBe(100);
  expect(ecoIndex({ elements: 594_601, requests: 3_920, kilobytes: 223_212.26 })).toBe(0);
});

test('the score of the example that ecoindex_python gives in its manual', () => {
  const score = ecoIndex({ elements: 100, requests: 100, kilobytes: 100 });
  expect(Math.round(score)).toBe(72);
  expect(ecoGrade(score)).toBe('B');
});

test('a grade begins above its score', () => {
  expect([100, 80.1, 80, 70, 55, 40, 25, 10, 0].map(ecoGrade).join('')).toBe('AABCDEFGG');
});
