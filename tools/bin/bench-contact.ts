/**
 * `npm run bench:contact [-- --messages 1000 --faults 0.3]`: visitors write through a mail server
 * that fails at random, click twice, and try again when told that their message was not sent. Exit
 * 1 where one was lost or doubled.
 */
import { parseArgs } from 'node:util';
import { ContactService } from '@/lib/contact/service';
import { type Fault, FaultServer, readMail, type Stage } from '@/lib/contact/testing/fault-server';

const { values } = parseArgs({
  options: { messages: { type: 'string', default: '1000' }, faults: { type: 'string', default: '0.3' } },
});
const messages = Number(values.messages);
const share = Number(values.faults);

const AT_ONCE = 50;
const TRIES = 20;
const FAULTS: Readonly<Record<Stage, readonly Fault[]>> = {
  connect: ['refuse', 'silent'],
  message: ['451', 'cut', 'cut-kept', 'silent'],
};

/**
 * Numbers in [0, 1) that are the same each time: a linear congruential generator (Numerical
 * Recipes).
 */
let state = 7;
function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}

let faults = 0;
const server = new FaultServer({
  fault: (stage) => {
    if (random() >= share) return undefined;
    faults += 1;
    return FAULTS[stage][Math.floor(random() * FAULTS[stage].length)];
  },
});
const service = new ContactService({
  env: {
    SMTP_URL: await server.start(),
    CONTACT_TO: 'boite@agence.example',
    CONTACT_FROM: 'site@agence.example',
    CONTACT_LIMIT: '1000',
    CONTACT_KEY: 'une clé pour la mesure',
  },
  log: () => undefined,
  // A silent server is given up sooner than in production, and for the same reasons.
  timeouts: { connect: 500, silence: 500, total: 3_000 },
});

let attempts = 0;

/** One click on « Envoyer ». @returns whether the visitor was thanked. */
async function click(visitor: number): Promise<boolean> {
  attempts += 1;
  const fields = new Map([
    ['nom', `Visiteur ${visitor}`],
    ['email', `visiteur${visitor}@exemple.fr`],
    ['message', `Message numéro ${visitor}.\n.\nFin.`],
  ]);
  const sender = {
    origin: 'https://agence.example',
    fetchSite: 'same-origin',
    hosts: ['agence.example'],
    forwardedFor: `10.0.${visitor >> 8}.${visitor & 255}`,
  };
  const { status } = await service.receive({ fields }, sender, { email: 'a@agence.example', subjects: [] });
  return status === 'delivered';
}

/** Writes until thanked, every fourth visitor with a double click. */
async function write(visitor: number): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const clicks = visitor % 4 === 0 ? [click(visitor), click(visitor)] : [click(visitor)];
    if ((await Promise.all(clicks)).some(Boolean)) return true;
  }
  return false;
}

const thanked = new Set<number>();
const waiting = Array.from({ length: messages }, (_, visitor) => visitor).reverse();
const queue = Array.from({ length: AT_ONCE }, async () => {
  for (let visitor = waiting.pop(); visitor !== undefined; visitor = waiting.pop()) {
    if (await write(visitor)) thanked.add(visitor);
  }
});
await Promise.all(queue);

/** The Message-IDs that arrived, by visitor: a mailbox shows one mail for each. */
const arrived = new Map<number, Set<string>>();
for (const mail of server.mails) {
  const { headers, text } = readMail(mail);
  const visitor = Number(/^Nom : Visiteur (\d+)$/m.exec(text)?.[1]);
  const ids = arrived.get(visitor) ?? new Set();
  arrived.set(visitor, ids.add(headers.get('message-id') ?? ''));
}
const lost = [...thanked].filter((visitor) => !arrived.has(visitor)).length;
const doubled = [...arrived.values()].filter((ids) => ids.size > 1).length;

console.log(`envoyés     ${messages}  (${attempts} clics, ${faults} pannes du serveur)`);
console.log(`confirmés   ${thanked.size}`);
console.log(`reçus       ${arrived.size}  (${server.mails.length} transmissions, par Message-ID)`);
console.log(`perdus      ${lost}`);
console.log(`doublés     ${doubled}`);
process.exit(lost + doubled > 0 ? 1 : 0);
