import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Finding } from '@/lib/findings/finding';
import { LIVE_FILE, parseLive } from '@/lib/findings/live';
import { writeLiveFindings } from './live';
import { makeTestSite } from './testing/test-site';

const invented = (line: number): Finding => ({
  file: 'content/site.yml',
  line,
  column: 6,
  level: 'warning',
  rule: 'identite-provisoire',
  message: '« x » est inventé.',
});

test('the panel tells errors, then those of drafts, then one line of all that is invented', () => {
  const root = makeTestSite();
  const found = (message: string): Finding => ({
    ...invented(1),
    file: 'content/pages/contact.mdx',
    level: 'error',
    rule: 'titre-vide',
    message,
  });
  writeLiveFindings(root, [
    invented(4),
    { ...found('brouillon'), draft: true },
    invented(6),
    found('erreur'),
    invented(7),
  ]);
  const live = parseLive(readFileSync(path.join(root, LIVE_FILE), 'utf8'));
  expect(live.map(({ line, message, draft }) => `${line} ${message} ${draft ?? ''}`.trim())).toEqual([
    '1 erreur',
    '1 brouillon true',
    '4 3 coordonnées de l’agence sont inventées (lignes 4, 6, 7) : écrivez les vraies avant de publier le site.',
  ]);
  rmSync(root, { recursive: true });
});
