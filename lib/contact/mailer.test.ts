import { expect, test } from 'vitest';
import { ContactService } from './service';
import { type Fault, readMail, type Stage } from './testing/fault-server';
import { lines, serverWith, service, submit, TYPED } from './testing/harness';
import { makeCertificate } from './testing/test-certificate';

const always = (at: Stage, fault: Fault) => ({ fault: (stage: Stage) => (stage === at ? fault : undefined) });

test.each([
  ['refuses', always('connect', 'refuse'), '554'],
  ['is silent', always('connect', 'silent'), 'ETIMEDOUT', 1_500],
  ['is silent after the message', always('message', 'silent'), 'ETIMEDOUT', 1_500],
  ['cuts after the message', always('message', 'cut'), 'ECONNECTION'],
  ['answers 451', always('message', '451'), '451'],
  ['knows another password', { user: { name: 'site', password: 'autre' } }, '535'],
])(
  'a server that %s: the failure is told and the text kept',
  async (_what, options, code, silence?: number) => {
    const { server, url } = await serverWith(options);
    const withUser = url.replace('://', '://site:secret@');
    expect(await submit(service('user' in options ? withUser : url, {}, silence))).toEqual({
      status: 'failed',
      typed: TYPED,
      reason: 'undelivered',
    });
    expect(server.mails).toEqual([]);
    expect(lines).toEqual([expect.stringContaining(`échec smtp=${code} clé=`)]);
  },
);

test('a server that answers each command too late is given up in time, and gets nothing afterwards', async () => {
  const { server, url } = await serverWith(always('message', 'silent'));
  const to = new ContactService({
    env: { SMTP_URL: url, CONTACT_TO: 'a@agence.example', CONTACT_FROM: 'b@agence.example' },
    log: (line) => lines.push(line),
    timeouts: { connect: 20_000, silence: 20_000, total: 1_500 },
  });
  expect(await submit(to)).toMatchObject({ status: 'failed', reason: 'undelivered' });
  expect(lines).toEqual([expect.stringContaining('échec smtp=délai clé=')]);
  expect(server.mails).toEqual([]);
});

test('no server at all', async () => {
  const { server, url } = await serverWith();
  await server.stop();
  expect(await submit(service(url))).toMatchObject({ status: 'failed', reason: 'undelivered', typed: TYPED });
  expect(lines).toEqual([expect.stringContaining('échec smtp=ECONNREFUSED clé=')]);
});

test('a certificate is believed until its last day', async () => {
  const tomorrow = new Date(Date.now() + 86_400_000);
  const yesterday = new Date(Date.now() - 86_400_000);
  for (const [until, delivered] of [
    [tomorrow, 1],
    [yesterday, 0],
  ] as const) {
    const certificate = makeCertificate(until);
    const { server, url } = await serverWith({ certificate });
    await submit(service(`${url}?tls.ca=${encodeURIComponent(certificate.cert)}`));
    expect(server.mails).toHaveLength(delivered);
  }
  expect(lines).toEqual([
    expect.stringContaining('livré smtp=250'),
    expect.stringContaining('échec smtp=CERT_HAS_EXPIRED'),
  ]);
});

test('a password does not leave for another machine without TLS', async () => {
  const { server, url } = await serverWith({ user: { name: 'site', password: 'secret' } });
  const withUser = url.replace('://', '://site:secret@');
  // 127.1 is this machine too, by a name that does not say so.
  expect(await submit(service(withUser.replace('127.0.0.1', '127.1')))).toMatchObject({ status: 'failed' });
  expect(await submit(service(withUser))).toEqual({ status: 'delivered' });
  expect(server.mails).toHaveLength(1);
  expect(server.logins).toBe(1);
});

test('a retry after a cut carries the same Message-ID, by which a mailbox knows a copy', async () => {
  let isCut = true;
  const { server, url } = await serverWith({
    fault: (stage) => (stage === 'message' && isCut ? 'cut-kept' : undefined),
  });
  const to = service(url);
  expect(await submit(to)).toMatchObject({ status: 'failed' });
  isCut = false;
  expect(await submit(to)).toEqual({ status: 'delivered' });
  expect(server.mails).toHaveLength(2);
  expect(new Set(server.mails.map((mail) => readMail(mail).headers.get('message-id'))).size).toBe(1);
});

test('three failures in a row are unhealthy, one delivery is healthy again', async () => {
  let isFailing = true;
  const { url } = await serverWith({
    fault: (stage) => (stage === 'message' && isFailing ? '451' : undefined),
  });
  const to = service(url);
  await submit(to, { message: '' });
  for (const expected of [true, true, false]) {
    await submit(to);
    expect(to.health.isHealthy).toBe(expected);
  }
  isFailing = false;
  await submit(to);
  expect(to.health.isHealthy).toBe(true);
});

test('without a mail server nothing is promised', async () => {
  expect(await submit(service(''))).toEqual({ status: 'failed', typed: TYPED, reason: 'unconfigured' });
  expect(lines).toEqual([expect.stringContaining('non envoyé')]);
});
