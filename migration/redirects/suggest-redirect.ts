import path from 'node:path';
import { distance } from 'fastest-levenshtein';
import { comparableHref, HOME_SLUG, type PageFile, pageHref, slugify } from '@/migration/site';

/**
 * The page that most likely replaces one that is gone, and whether their names are alike at all.
 */
export type RedirectSuggestion = { page: PageFile; isAlike: boolean };

/** From this likeness on, two names are taken for alike. */
const ALIKE = 0.5;

/** Decides between pages of equal likeness: the one in the same folder. */
const SAME_FOLDER = 0.01;

/**
 * The published page whose name is nearest to that of an old address; where no name is alike, the
 * list of the address's folder (`/expertises.html`), else the home page. `undefined` only where
 * there is neither.
 */
export function suggestRedirect(address: string, pages: readonly PageFile[]): RedirectSuggestion | undefined {
  const old = comparableHref(address);
  const scoreOf = (page: PageFile): number => {
    const now = comparableHref(page.href);
    const bonus = path.posix.dirname(now) === path.posix.dirname(old) ? SAME_FOLDER : 0;
    return likeness(nameOf(old), nameOf(now)) + bonus;
  };
  const [best] = pages.map((page) => ({ page, score: scoreOf(page) })).sort((a, b) => b.score - a.score);
  if (best && best.score >= ALIKE) return { page: best.page, isAlike: true };
  const list = `${path.posix.dirname(old)}.html`;
  const above =
    pages.find((page) => page.href === list) ?? pages.find((page) => page.href === pageHref(HOME_SLUG));
  return above && { page: above, isAlike: false };
}

const nameOf = (canonical: string): string => slugify(path.posix.basename(canonical));

/**
 * How alike two names are, from 0 to 1: by the words they share (Dice's coefficient: `back-end` is
 * in `developpeur-back-end`), or by the letters to change (`developeur` and `developpeur`),
 * whichever says more.
 */
function likeness(a: string, b: string): number {
  const [words, others] = [a.split('-'), b.split('-')];
  const shared = words.filter((word) => others.includes(word)).length;
  const byWords = (2 * shared) / (words.length + others.length);
  const byLetters = 1 - distance(a, b) / Math.max(a.length, b.length, 1);
  return Math.max(byWords, byLetters);
}
