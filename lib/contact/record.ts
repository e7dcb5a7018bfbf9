import type { FailureReason } from './fields';

/** What the log says of a message that was not delivered: for its owner, in French. */
export const REFUSED: Readonly<Record<FailureReason, string>> = {
  unconfigured: 'non envoyé (envoi non configuré)',
  undelivered: 'échec',
  concurrent: 'refusé (deux envois en cours)',
  busy: 'refusé (file pleine)',
  stopping: 'refusé (arrêt)',
  limit: 'refusé (limite)',
  'site-limit': 'refusé (limite du site)',
  origin: 'refusé (origine)',
  malformed: 'refusé (forme)',
  incomplete: 'refusé (incomplet)',
  oversized: 'refusé (taille)',
  truncated: 'refusé (taille)',
};

/** What the log says once where a proxy is not believed. */
export const PROXY_WARNING =
  'contact : des requêtes arrivent par un proxy (X-Forwarded-For), et TRUST_PROXY vaut 0 : tous les visiteurs partagent une même limite. Si ce proxy est le vôtre, écrivez TRUST_PROXY=1 dans .env (leur nombre, s’il y en a plusieurs) et relancez le site.';
