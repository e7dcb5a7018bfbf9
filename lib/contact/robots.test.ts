import { expect, test } from 'vitest';
import type { ContactService } from './service';
import { readMail } from './testing/fault-server';
import { AGENCY, lines, SENDER, serverWith, service, submit, TYPED } from './testing/harness';

/** Answers the confirmation page, as a visitor does. */
async function confirm(
  to: ContactService,
  changes: Record<string, string>,
  ...then: [Record<string, string>?]
) {
  const asked = await submit(to, changes);
  const confirmation = 'confirmation' in asked ? (asked.confirmation ?? '') : '';
  return submit(to, { ...changes, ...then[0], site: '', confirmation });
}

const LINKS = { message: 'https://a.example https://b.example https://c.example' };

test.each([
  ['honeypot', { site: 'https://spam.example' }],
  ['links', LINKS],
  ['signs', { nom: 'Jeanne\u202E' }],
] as const)('what looks like a robot’s is asked about once, then sent: %s', async (suspicion, changes) => {
  const { server, url } = await serverWith();
  const to = service(url);
  const { site: _site, ...typed } = { site: '', ...TYPED, ...changes };
  expect(await submit(to, changes)).toEqual({
    status: 'unconfirmed',
    typed,
    suspicion,
    confirmation: expect.stringMatching(/^[\w.-]{40,}$/),
  });
  expect(server.mails).toEqual([]);
  expect(await confirm(to, changes)).toEqual({ status: 'delivered' });
  expect(server.mails).toHaveLength(1);
  expect(lines.at(-1)).toContain('livré');
});

test('a confirmed name stands in the text as it was typed, and in the header as it is seen', async () => {
  const { server, url } = await serverWith();
  await confirm(service(url), { nom: 'Jeanne\u202E Forêt' });
  const [mail] = server.mails.map(readMail);
  expect(mail?.text).toContain('Nom : Jeanne\u202E Forêt\n');
  expect(mail?.headers.get('reply-to')).toBe('=?UTF-8?Q?Jeanne_For=C3=AAt?= <jeanne@exemple.fr>');
  expect(mail?.headers.get('subject')).not.toContain('=E2=80=AE');
});

test('a browser that does not say where the form stood is asked about, an old page over http is not', async () => {
  const { url } = await serverWith();
  const to = service(url);
  expect(await submit(to, {}, { fetchSite: null })).toMatchObject({ suspicion: 'unsigned' });
  const origin = 'http://www.agence.example';
  expect(await submit(to, {}, { fetchSite: null, origin })).toEqual({ status: 'delivered' });
});

test('one text from several addresses is asked about, whoever signs it', async () => {
  const { server, url } = await serverWith();
  const to = service(url);
  const statuses: string[] = [];
  for (const [n, nom] of [
    [1, 'Jeanne'],
    [2, 'Anne'],
    [3, 'Marie'],
    [4, 'Jeanne'],
    [1, 'Jeanne'],
  ] as const) {
    const { status } = await submit(to, { nom }, { forwardedFor: `198.51.100.${n}` });
    statuses.push(status);
  }
  // The fourth says word for word what the first said: it is asked about, and sent only once.
  expect(statuses).toEqual(['delivered', 'delivered', 'unconfirmed', 'unconfirmed', 'delivered']);
  expect(server.mails).toHaveLength(2);
});

test('a confirmed message is asked about no more: not when the mail server fails, not at a double click', async () => {
  let isFailing = true;
  const { server, url } = await serverWith({
    fault: (stage) => (stage === 'message' && isFailing ? '451' : undefined),
  });
  const to = service(url);
  const asked = await submit(to, LINKS);
  if (asked.status !== 'unconfirmed') throw new Error(asked.status);
  const answer = { ...LINKS, confirmation: asked.confirmation ?? '' };
  const failed = await submit(to, answer);
  expect(failed).toMatchObject({
    status: 'failed',
    reason: 'undelivered',
    confirmation: answer.confirmation,
  });
  isFailing = false;
  // Mended after the failure, with the answer that the page still carries.
  const mended = { ...answer, message: `${LINKS.message} https://d.example` };
  const both = await Promise.all([submit(to, mended), submit(to, mended)]);
  expect([...both, await submit(to, mended)]).toEqual(Array(3).fill({ status: 'delivered' }));
  expect(server.mails).toHaveLength(1);
});

test('a mistake mended on the confirmation page keeps the answer', async () => {
  const { url } = await serverWith();
  const to = service(url);
  const asked = await submit(to, LINKS);
  if (asked.status !== 'unconfirmed') throw new Error(asked.status);
  const { confirmation = '' } = asked;
  expect(await submit(to, { ...LINKS, nom: '', confirmation })).toMatchObject({
    status: 'invalid',
    confirmation,
  });
  expect(await submit(to, { ...LINKS, confirmation })).toEqual({ status: 'delivered' });
});

test('an answer sends one message, and a made-up one none', async () => {
  const { server, url } = await serverWith();
  const to = service(url);
  const asked = await submit(to, LINKS);
  if (asked.status !== 'unconfirmed') throw new Error(asked.status);
  const { confirmation = '' } = asked;
  await submit(to, { ...LINKS, confirmation });
  const other = { message: `${LINKS.message} encore` };
  expect(await submit(to, { ...other, confirmation })).toMatchObject({ status: 'unconfirmed' });
  expect(await submit(to, { ...other, confirmation: 'x.y.z' })).toMatchObject({ status: 'unconfirmed' });
  expect(server.mails).toHaveLength(1);
});

test.each(['malformed', 'incomplete', 'oversized', 'truncated'] as const)(
  'a post that is %s sends nothing and keeps what was typed',
  async (fault) => {
    const { server, url } = await serverWith();
    const fields = new Map(Object.entries(TYPED));
    expect(await service(url).receive({ fields, fault }, SENDER, AGENCY)).toEqual({
      status: 'failed',
      typed: TYPED,
      reason: fault,
    });
    expect(server.mails).toEqual([]);
  },
);
