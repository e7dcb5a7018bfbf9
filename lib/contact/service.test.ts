import { expect, test } from 'vitest';
import { readMail } from './testing/fault-server';
import { AGENCY, lines, serverWith, service, submit, TYPED } from './testing/harness';

test('a message arrives, from us, with an answer going to the visitor, and the log says nothing of it', async () => {
  const { server, url } = await serverWith();
  expect(await submit(service(url), { sujet: AGENCY.subjects[0] ?? '' })).toEqual({ status: 'delivered' });
  expect(server.mails).toHaveLength(1);
  const [mail] = server.mails;
  expect(mail).toMatchObject({ from: 'site@agence.example', to: ['boite@agence.example'] });
  const { headers, text } = readMail(mail ?? { from: '', to: [], raw: Buffer.from('') });
  expect(headers.get('from')).toBe('Site <site@agence.example>');
  expect(headers.get('to')).toBe('boite@agence.example');
  expect(headers.get('reply-to')).toBe('=?UTF-8?Q?Jeanne_For=C3=AAt?= <jeanne@exemple.fr>');
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(headers.get('message-id')).toMatch(/^<[0-9a-f]{32}@agence\.example>$/);
  expect(text).toBe(
    [
      'Nom : Jeanne Forêt',
      'Courriel : jeanne@exemple.fr',
      'Téléphone : 01 99 00 12 34',
      'Sujet : Développeur Back-end, création d’une API',
      '',
      'Bonjour,',
      '',
      'Un site pour mon atelier ? 🌲',
      '',
    ].join('\n'),
  );
  expect(lines).toEqual([
    expect.stringMatching(/^contact 2026-11-22T10:00:00\.000Z livré smtp=250 clé=[0-9a-f]{32}$/),
  ]);
});

test.each([
  ['accents and emoji', 'Ça coûte combien, à l’œil ? 👩‍👩‍👧‍👦 🇫🇷 e\u0301 ﬁn'],
  ['10,000 characters', 'é€𝒜 b\n'.padEnd(10_000, 'œuf ☃ ')],
  ['one line of 10,000 letters', 'a'.repeat(10_000)],
  ['lines that begin with a dot', '.\n..\n. \n.fin\nQUIT\n.\r\nDATA'.replaceAll('\r', '')],
  ['spaces at the ends of lines', '  début \n\tmilieu\t\n\n\n fin  '],
  ['an equals sign and a header', '=3D =\nSubject: autre\nBcc: a@b.fr\n\n--limite'],
  ['HTML', '<script>alert(1)</script><b>gras</b> &amp;'],
  ['"From " at the start of a line', 'From ici\nFrom là'],
])('%s arrive byte for byte', async (_what, message) => {
  const { server, url } = await serverWith();
  expect(await submit(service(url), { message })).toEqual({ status: 'delivered' });
  const text = server.mails.map((mail) => readMail(mail).text);
  expect(text).toHaveLength(1);
  expect(text[0]?.slice(text[0].indexOf('\n\n') + 2)).toBe(`${message}\n`);
});

test('a double click and a message posted again after it arrived are one mail', async () => {
  const { server, url } = await serverWith();
  const to = service(url, { CONTACT_LIMIT: '1' });
  const both = await Promise.all([submit(to), submit(to)]);
  expect([...both, await submit(to)]).toEqual(Array(3).fill({ status: 'delivered' }));
  expect(server.mails).toHaveLength(1);
  expect(await submit(to, { message: 'Autre chose' })).toMatchObject({ status: 'failed', reason: 'limit' });
});

test('200 visitors at once: as many mails as thanks', async () => {
  const { server, url } = await serverWith();
  const to = service(url, { CONTACT_LIMIT: '8', TRUST_PROXY: '1' });
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      submit(to, { message: `Message ${n}` }, { forwardedFor: `198.51.100.${n}, 127.0.0.1` }),
    ),
  );
  expect(answers).toEqual(Array(200).fill({ status: 'delivered' }));
  expect(server.mails).toHaveLength(200);
  expect(new Set(server.mails.map((mail) => readMail(mail).headers.get('message-id'))).size).toBe(200);
});

test('past the limit an address is refused and others are not; what was typed stays', async () => {
  const { server, url } = await serverWith();
  const to = service(url, { CONTACT_LIMIT: '2' });
  for (const message of ['un', 'deux'])
    expect(await submit(to, { message })).toEqual({ status: 'delivered' });
  expect(await submit(to, { message: 'trois' })).toEqual({
    status: 'failed',
    typed: { ...TYPED, message: 'trois' },
    reason: 'limit',
  });
  // No proxy is trusted: what the visitor wrote before the connection's own address counts for
  // nothing.
  const forged = { forwardedFor: '203.0.113.9, 192.0.2.1' };
  expect(await submit(to, { message: 'quatre' }, forged)).toMatchObject({ reason: 'limit' });
  const other = { forwardedFor: '192.0.2.2' };
  expect(await submit(to, { message: 'cinq' }, other)).toEqual({ status: 'delivered' });
  expect(server.mails).toHaveLength(3);
});

test.each([
  ['nothing', null],
  ['null', 'null'],
  ['another site', 'https://mechant.example'],
  ['our name on another port', 'https://www.agence.example:8443'],
  ['our name as part of another', 'https://www.agence.example.mechant.example'],
  ['ours, from a page that is not', 'https://www.agence.example', 'cross-site'],
  ['ours, from a neighbour’s page', 'https://www.agence.example', 'same-site'],
  ['ours, from no page', 'https://www.agence.example', 'none'],
])('an origin that says %s sends nothing', async (_what, origin, fetchSite = 'same-origin') => {
  const { server, url } = await serverWith();
  expect(await submit(service(url), {}, { origin, fetchSite })).toEqual({
    status: 'failed',
    typed: TYPED,
    reason: 'origin',
  });
  expect(server.mails).toEqual([]);
});

test.each(['nom', 'email', 'telephone', 'sujet'] as const)(
  'no line can be added to the header through « %s »',
  async (field) => {
    const { server, url } = await serverWith();
    const to = service(url);
    for (const end of ['\r\n', '\n', '\r', '\u0085', '\u2028', '\0']) {
      const value = `${TYPED[field]}${end}Bcc: victime@exemple.fr`;
      expect(await submit(to, { [field]: value })).toEqual({
        status: 'invalid',
        typed: { ...TYPED, [field]: value },
        errors: { [field]: expect.stringMatching(/une seule ligne|liste/) },
      });
    }
    expect(server.mails).toEqual([]);
  },
);

test('signs that mean something in a header are text in a name, and a message adds no header', async () => {
  const { server, url } = await serverWith();
  const nom = '"Jeanne" <a@b.fr>, victime@exemple.fr; =?utf-8?q?x?=';
  await submit(service(url), { nom, message: 'Bcc: victime@exemple.fr\r\n\r\ntexte' });
  expect(server.mails.map(({ to }) => to)).toEqual([['boite@agence.example']]);
  const { headers, text } = readMail(server.mails[0] ?? { from: '', to: [], raw: Buffer.from('') });
  expect([...headers.keys()].sort()).toEqual([
    'content-transfer-encoding',
    'content-type',
    'date',
    'from',
    'message-id',
    'mime-version',
    'reply-to',
    'subject',
    'to',
  ]);
  expect(headers.get('reply-to')).toMatch(/ <jeanne@exemple\.fr>$/);
  expect(text).toContain(`Nom : ${nom}\n`);
});
