import addressparser from 'nodemailer/lib/addressparser';
import { checkAddress } from './email-address';

/** A mail address with the name shown beside it. */
type Mailbox = { name: string; address: string };

/** Where messages go, once all three variables say it. */
export type Route = {
  /** `smtp://` or `smtps://`, with user and password in it. */
  url: string;
  to: readonly Mailbox[];
  from: Mailbox;
};

/** What the environment says of the contact form. */
export type Settings = {
  /** `null`: messages cannot be sent, and `problems` says why. */
  route: Route | null;
  /** Messages an hour for one address of a visitor. */
  limit: number;
  /** How many proxies stand before the site. */
  trustProxy: number;
  /** What signs the answers to the confirmation page; none set, one is made (`key.ts`). */
  key: string | undefined;
  /** In French, one a variable. */
  problems: readonly string[];
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** What this process was started with. */
export const ownEnvironment = (): Environment => process.env;

const DEFAULT_LIMIT = 20;

/** A key of fewer signs could be guessed. */
const SHORTEST_KEY = 16;

/** Reads the variables of `.env.example`. */
export function readSettings(env: Environment): Settings {
  const problems: string[] = [];
  const url = readUrl(env.SMTP_URL, problems);
  const to = readMailboxes('CONTACT_TO', env.CONTACT_TO, problems);
  const [from, ...others] = readMailboxes('CONTACT_FROM', env.CONTACT_FROM, problems);
  if (others.length > 0) problems.push('CONTACT_FROM contient plusieurs adresses : une seule suffit');
  const limit = readCount('CONTACT_LIMIT', env.CONTACT_LIMIT, DEFAULT_LIMIT, problems);
  const trustProxy = readCount('TRUST_PROXY', env.TRUST_PROXY, 0, problems);
  const key = env.CONTACT_KEY || undefined;
  if (key !== undefined && key.length < SHORTEST_KEY) {
    problems.push(`CONTACT_KEY compte moins de ${SHORTEST_KEY} signes : elle se devine`);
  }
  const route = url && to.length > 0 && from && others.length === 0 ? { url, to, from } : null;
  return { route, limit, trustProxy, key, problems };
}

/**
 * The line the log opens with: whether messages will be sent, and by which server. No password, no
 * address.
 */
export function describeSettings(
  { route, limit, trustProxy, problems }: Settings,
  isDevelopment: boolean,
): string {
  const found = problems.length > 0 ? ` — ${problems.join(' ; ')}` : '';
  if (!route) {
    const instead = isDevelopment
      ? 'les messages seront écrits dans .cache/contact'
      : 'le formulaire répondra qu’il ne peut rien envoyer et proposera un courriel';
    return `contact : envoi non configuré, ${instead}${found}`;
  }
  const { protocol, hostname, port, username } = new URL(route.url);
  const server = `${protocol}//${hostname}${port && `:${port}`}${username && ' avec mot de passe'}`;
  return `contact : envoi par ${server}, ${limit} messages par heure et par adresse, ${trustProxy} proxy de confiance${found}`;
}

function readUrl(value: string | undefined, problems: string[]): string | undefined {
  if (value === undefined || value === '') {
    problems.push('SMTP_URL est vide');
    return undefined;
  }
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^smtps?:$/.test(url.protocol) && url.hostname !== '') return value;
  problems.push('SMTP_URL n’a pas la forme smtp://utilisateur:motdepasse@serveur:587');
  return undefined;
}

function readMailboxes(name: string, value: string | undefined, problems: string[]): Mailbox[] {
  const mailboxes = addressparser(value ?? '', { flatten: true }).map((entry) => ({
    name: entry.name,
    checked: checkAddress(entry.address),
  }));
  if (mailboxes.length === 0) problems.push(`${name} est vide`);
  const valid = mailboxes.flatMap(({ name: shown, checked }) =>
    'address' in checked ? [{ name: shown, address: checked.address }] : [],
  );
  if (valid.length === mailboxes.length) return valid;
  problems.push(`${name} n’est pas une adresse électronique`);
  return [];
}

function readCount(name: string, value: string | undefined, fallback: number, problems: string[]): number {
  if (value === undefined || value === '') return fallback;
  if (/^\d{1,6}$/.test(value)) return Number(value);
  problems.push(`${name} n’est pas un nombre entier : ${fallback} est utilisé`);
  return fallback;
}
