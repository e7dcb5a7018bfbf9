import { afterEach } from 'vitest';
import type { Post } from '../post';
import { ContactService, type ContactServiceOptions, type Sender } from '../service';
import { FaultServer } from './fault-server';

export const AGENCY = {
  email: 'bonjour@agence.example',
  subjects: ['Développeur Back-end, création d’une API'],
};
export const SENDER: Sender = {
  origin: 'https://www.agence.example',
  hosts: ['www.agence.example'],
  fetchSite: 'same-origin',
  forwardedFor: '192.0.2.1',
};
export const TYPED = {
  nom: 'Jeanne Forêt',
  email: 'jeanne@exemple.fr',
  telephone: '01 99 00 12 34',
  sujet: '',
  message: 'Bonjour,\r\n\r\nUn site pour mon atelier ? 🌲',
};

const servers: FaultServer[] = [];
/** What was logged in this test. */
export const lines: string[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  lines.length = 0;
});

/** A mail server that ends with the test. */
export async function serverWith(options: ConstructorParameters<typeof FaultServer>[0] = {}) {
  const server = new FaultServer(options);
  servers.push(server);
  return { server, url: await server.start() };
}

/**
 * A service that sends there. Times are short where the server is silent, and long enough for a
 * busy machine where it answers.
 */
export const service = (
  url: string,
  env: Record<string, string> = {},
  silence = 20_000,
  options: Partial<ContactServiceOptions> = {},
): ContactService =>
  new ContactService({
    env: {
      SMTP_URL: url,
      CONTACT_TO: 'boite@agence.example',
      CONTACT_FROM: 'Site <site@agence.example>',
      CONTACT_KEY: 'une clé pour les essais',
      ...env,
    },
    log: (line) => lines.push(line),
    now: () => Date.parse('2026-11-22T10:00:00Z'),
    timeouts: { connect: silence, silence, total: silence * 2 },
    ...options,
  });

/** A post as a browser makes it of the form: that of `TYPED`, but for some fields. */
const postOf = (changes: Record<string, string> = {}): Post => ({
  fields: new Map(Object.entries({ ...TYPED, ...changes })),
});

/** Hands a post in. */
export const submit = (
  to: ContactService,
  changes: Record<string, string> = {},
  sender: Partial<Sender> = {},
) => to.receive(postOf(changes), { ...SENDER, ...sender }, AGENCY);
