import { expect, test } from 'vitest';
import { describeSettings, readSettings } from './settings';

const SET = {
  SMTP_URL: 'smtp://site:s3cret@mail.exemple.fr:587',
  CONTACT_TO: 'a@exemple.fr, b@exemple.fr',
  CONTACT_FROM: 'Site <site@exemple.fr>',
};

test.each([
  ['all set', SET],
  ['limits', { ...SET, CONTACT_LIMIT: '5', TRUST_PROXY: '1' }],
  ['nothing', {}],
  ['no scheme', { ...SET, SMTP_URL: 'mail.exemple.fr:587' }],
  ['a bad address', { ...SET, CONTACT_FROM: 'Site', CONTACT_LIMIT: 'beaucoup' }],
  ['two senders', { ...SET, CONTACT_FROM: 'a@exemple.fr, b@exemple.fr' }],
])('the log opens with a line without password or address: %s', (_what, env) => {
  const line = describeSettings(readSettings(env), false);
  expect(line).not.toMatch(/s3cret|exemple\.fr,|[abe]@exemple/);
  expect(line).toMatchSnapshot();
});
