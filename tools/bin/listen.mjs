/** Whether the site can be served where it is asked to be. */
import { createServer } from 'node:net';

/**
 * Tries to listen, and stops at once.
 * @param {string} port as `PORT` has it
 * @param {string | undefined} host as `HOST` has it; nothing: all interfaces
 * @returns {Promise<string | undefined>} in French why that cannot be, or nothing where it can
 */
export function whyNoServer(port, host) {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    return Promise.resolve(
      `PORT=${port} n’est pas un port : donnez un nombre de 1 à 65535 (PORT=3000 npm start).`,
    );
  return new Promise((resolve) => {
    const probe = createServer();
    probe.on('error', (error) =>
      resolve(explain('code' in error ? String(error.code) : error.message, port, host)),
    );
    probe.listen({ port: Number(port), ...(host !== undefined && { host }) }, () =>
      probe.close(() => resolve(undefined)),
    );
  });
}

/**
 * @param {string} code
 * @param {string} port
 * @param {string | undefined} host
 */
function explain(code, port, host) {
  switch (code) {
    case 'EADDRINUSE':
      return `Le port ${port} est déjà pris par un autre programme : arrêtez-le, ou donnez un autre port au site (PORT=${nextPort(port)} npm start).`;
    case 'EACCES':
      return `Le port ${port} est réservé à l’administrateur de cette machine : donnez un autre port au site (PORT=3000 npm start).`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST=${host} n’est pas une adresse de cette machine : donnez l’une des siennes (HOST=127.0.0.1 npm start), ou aucune.`;
    default:
      return `Le site ne peut pas être servi sur le port ${port}${host === undefined ? '' : ` de ${host}`} (${code}).`;
  }
}

/** @param {string} port */
const nextPort = (port) => (port === '65535' ? 3000 : Number(port) + 1);
