import { expect, test } from 'vitest';
import { QUEUE_LIMITS } from './delivery-queue';
import type { Stage } from './testing/fault-server';
import { lines, serverWith, service, submit } from './testing/harness';

/** A busy machine takes its time. */
const PATIENT = { timeout: 60_000 };

/** A mail server that takes each message and answers when it is released. */
const slow = { fault: (stage: Stage) => (stage === 'message' ? ('hold' as const) : undefined) };
const from = (address: string) => ({ forwardedFor: address });
/** Nobody's turn is late while a test decides when the mail server answers. */
const patient = { queue: { ...QUEUE_LIMITS, patience: 3_600_000 } };

test('under a slow mail server twenty posts of one address do not keep an honest visitor waiting', async () => {
  const { server, url } = await serverWith(slow);
  const to = service(url, {}, 60_000, patient);
  const crowd = Array.from({ length: 20 }, (_, n) => submit(to, { message: `Offre ${n}` }));
  const honest = submit(to, { message: 'Une vraie demande' }, from('203.0.113.1'));
  await expect.poll(() => server.held.length, PATIENT).toBe(3);
  server.release();
  expect(await honest).toEqual({ status: 'delivered' });
  const reasons = (await Promise.all(crowd)).map((answer) =>
    'reason' in answer ? answer.reason : answer.status,
  );
  expect(reasons.filter((reason) => reason === 'delivered')).toHaveLength(2);
  expect(reasons.filter((reason) => reason === 'concurrent')).toHaveLength(18);
  expect(to.health.failures).toBe(0);
});

test('under a slow mail server twelve addresses do not shut everybody out', async () => {
  const { server, url } = await serverWith(slow);
  const to = service(url, {}, 60_000, patient);
  const crowd = Array.from({ length: 240 }, (_, n) =>
    submit(to, { message: `Offre ${n}` }, from(`198.51.100.${n % 12}`)),
  );
  const honest = submit(to, { message: 'Une vraie demande' }, from('203.0.113.1'));
  let isServed = false;
  void honest.then(() => {
    isServed = true;
  });
  // Five connections: the second round has the honest visitor in it.
  for (const round of [5, 10]) {
    await expect.poll(() => server.mails.length, PATIENT).toBe(round);
    server.release();
  }
  await expect.poll(() => isServed, PATIENT).toBe(true);
  expect(await honest).toEqual({ status: 'delivered' });
  const answers = setInterval(() => server.release(), 5);
  const statuses = (await Promise.all(crowd)).map(({ status }) => status);
  clearInterval(answers);
  expect(statuses.filter((status) => status === 'delivered')).toHaveLength(24);
  expect(to.health.isHealthy).toBe(true);
});

test('who waits in vain is told so, and the mail server is not blamed', async () => {
  const { server, url } = await serverWith(slow);
  const to = service(url, {}, 60_000, { queue: { ...QUEUE_LIMITS, connections: 1, patience: 1 } });
  const first = submit(to, { message: 'Un' });
  await expect.poll(() => server.held.length, PATIENT).toBe(1);
  for (const n of [1, 2, 3, 4]) {
    const late = await submit(to, { message: `Tard ${n}` }, from(`198.51.100.${n}`));
    expect(late).toMatchObject({ status: 'failed', reason: 'busy' });
  }
  expect(to.health.failures).toBe(0);
  server.release();
  expect(await first).toEqual({ status: 'delivered' });
  expect(lines.filter((line) => line.includes('refusé (file pleine) smtp=-'))).toHaveLength(4);
});

test('the whole site has a limit, and says that it is not the visitor’s', async () => {
  const { server, url } = await serverWith();
  const to = service(url, { CONTACT_LIMIT: '1' });
  for (let n = 0; n < 25; n += 1) {
    await submit(to, { message: `Demande ${n}` }, from(`198.51.100.${n}`));
  }
  const answer = await submit(to, { message: 'Encore une' }, from('203.0.113.1'));
  expect(answer).toMatchObject({ status: 'failed', reason: 'site-limit' });
  expect(server.mails).toHaveLength(25);
});

test('asked to end: who waits is told at once, what the mail server holds is withdrawn in time', async () => {
  const { server, url } = await serverWith(slow);
  const to = service(url, {}, 60_000, { queue: { ...QUEUE_LIMITS, connections: 1, patience: 3_600_000 } });
  const held = submit(to, { message: 'Un' });
  await expect.poll(() => server.held.length, PATIENT).toBe(1);
  const waiting = submit(to, { message: 'Deux' }, from('198.51.100.1'));
  to.stop(50);
  expect(await waiting).toMatchObject({ status: 'failed', reason: 'stopping' });
  expect(await submit(to, { message: 'Trois' })).toMatchObject({ status: 'failed', reason: 'stopping' });
  expect(await held).toMatchObject({ status: 'failed', reason: 'undelivered' });
  expect(lines.some((line) => line.includes('échec smtp=arrêt'))).toBe(true);
  expect(to.health.failures).toBe(0);
});

test('asked to end: what the mail server accepts in time is thanked for', async () => {
  const { server, url } = await serverWith(slow);
  const to = service(url, {}, 60_000);
  const held = submit(to);
  await expect.poll(() => server.held.length, PATIENT).toBe(1);
  to.stop(3_600_000);
  server.release();
  expect(await held).toEqual({ status: 'delivered' });
});

test('a proxy that is not believed is spoken of once', async () => {
  const { url } = await serverWith();
  const to = service(url);
  to.noteForwarding('192.0.2.1');
  expect(lines).toEqual([]);
  to.noteForwarding('203.0.113.9, 192.0.2.1');
  to.noteForwarding('203.0.113.9, 192.0.2.1');
  expect(lines).toEqual([
    'contact : des requêtes arrivent par un proxy (X-Forwarded-For), et TRUST_PROXY vaut 0 : tous les visiteurs partagent une même limite. Si ce proxy est le vôtre, écrivez TRUST_PROXY=1 dans .env (leur nombre, s’il y en a plusieurs) et relancez le site.',
  ]);
  service(url, { TRUST_PROXY: '1' }).noteForwarding('203.0.113.9, 192.0.2.1');
  expect(lines).toHaveLength(1);
});
