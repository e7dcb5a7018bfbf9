import { expect, test } from 'vitest';
import { BODY_LIMIT } from './fields';
import { readPost } from './post';

const FIELDS = {
  site: '',
  nom: 'Zoé d’Hérouël',
  email: 'zoe@exemple.fr',
  telephone: '',
  sujet: '',
  message: 'Bonjour,\r\n\r\n--un site ? 🌲\r\n',
};

/** The body that a browser makes of a form, and its type. */
async function posted(fields: Record<string, string | File> = FIELDS) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const response = new Response(form);
  return {
    type: response.headers.get('content-type') ?? '',
    body: Buffer.from(await response.arrayBuffer()),
  };
}

const streamOf = (...chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
const read = (body: Uint8Array, type: string | null) => readPost(streamOf(body), type);

test('a browser’s post is read byte for byte', async () => {
  const { body, type } = await posted();
  const post = await read(body, type);
  expect(post.fault).toBeUndefined();
  expect(Object.fromEntries(post.fields)).toEqual(FIELDS);
});

test('it does not matter where the network cuts it', async () => {
  const { body, type } = await posted();
  const bytes = [...body].map((byte) => Uint8Array.of(byte));
  expect(await readPost(streamOf(...bytes), type)).toEqual(await read(body, type));
});

test('what a form of before a deployment carries besides is no fault', async () => {
  const { body, type } = await posted({ $ACTION_REF_1: '', '$ACTION_1:0': '{}', ...FIELDS });
  expect((await read(body, type)).fault).toBeUndefined();
});

test.each([3, 30, 400])(
  'a body that stops %i bytes before its end is incomplete, and what came is kept',
  async (missing) => {
    const { body, type } = await posted();
    const post = await read(body.subarray(0, body.length - missing), type);
    expect(post.fault).toBe('incomplete');
    expect(post.fields.get('nom')).toBe(FIELDS.nom);
  },
);

test('a letter cut in two is left out', async () => {
  const { body, type } = await posted({ ...FIELDS, message: 'une forêt 🌲' });
  const tree = body.indexOf('🌲');
  const post = await read(body.subarray(0, tree + 2), type);
  expect(post).toMatchObject({ fault: 'incomplete' });
  expect(post.fields.get('message')).toBe('une forêt ');
});

test.each([
  ['names another boundary', 'multipart/form-data; boundary=autre'],
  ['names none', 'multipart/form-data'],
  ['says nothing', 'application/octet-stream'],
  ['is missing', null],
])('where the type %s, what was typed is found all the same', async (_what, type) => {
  const { body } = await posted();
  const post = await read(body, type);
  expect(post.fault).toBe('incomplete');
  expect(post.fields.get('message')).toBe(FIELDS.message);
});

test('a connection that breaks keeps what had come', async () => {
  const { body, type } = await posted();
  const stream = new ReadableStream({
    pull(controller) {
      if (controller.desiredSize === null) return;
      controller.enqueue(body.subarray(0, body.length - 20));
      controller.error(new Error('aborted'));
    },
  });
  expect((await readPost(stream, type)).fault).toBe('incomplete');
});

test.each([
  ['a field is missing', async () => posted({ nom: 'Jeanne', email: 'a@b.fr', message: 'Bonjour' })],
  ['the unseen field is missing', async () => posted((({ site: _site, ...rest }) => rest)(FIELDS))],
  ['a field is a file', async () => posted({ ...FIELDS, message: new File(['texte'], 'a.txt') })],
  [
    'a field stands twice',
    async () => {
      const { body, type } = await posted();
      const again = /--[^\r]+/.exec(body.toString('latin1'))?.[0] ?? '';
      const twice = `${again}\r\nContent-Disposition: form-data; name="nom"\r\n\r\nBob\r\n`;
      return { body: Buffer.concat([Buffer.from(twice), body]), type };
    },
  ],
  [
    'it is no multipart',
    async () => ({
      body: Buffer.from(new URLSearchParams(FIELDS).toString()),
      type: 'application/x-www-form-urlencoded',
    }),
  ],
  ['it is empty', async () => ({ body: Buffer.alloc(0), type: 'multipart/form-data; boundary=x' })],
  ['it is JSON', async () => ({ body: Buffer.from(JSON.stringify(FIELDS)), type: 'application/json' })],
])('no browser sends it: %s', async (_what, make) => {
  const { body, type } = await make();
  expect((await read(body, type)).fault).toBe('malformed');
});

test('the words of a post that no browser sends are kept where they can be read', async () => {
  const body = Buffer.from(new URLSearchParams(FIELDS).toString());
  const post = await read(body, 'application/x-www-form-urlencoded');
  expect(Object.fromEntries(post.fields)).toEqual(FIELDS);
});

test('a text that is too large is given back whole', async () => {
  const message = 'é'.repeat(BODY_LIMIT / 2);
  const { body, type } = await posted({ ...FIELDS, message });
  const post = await read(body, type);
  expect(post.fault).toBe('oversized');
  expect(post.fields.get('message')).toBe(message);
});

test('of one that is far too large the start is kept, and its end is not read', async () => {
  const { body, type } = await posted({ ...FIELDS, message: '' });
  const start = body.subarray(0, body.lastIndexOf('\r\n--'));
  let pulls = 0;
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(start),
    pull(controller) {
      pulls += 1;
      controller.enqueue(Buffer.alloc(BODY_LIMIT, 'a'));
    },
  });
  const post = await readPost(stream, type);
  expect(post.fault).toBe('truncated');
  expect(post.fields.get('message')).toMatch(/^a+$/);
  expect(post.fields.get('message')?.length).toBeGreaterThan(3.9 * BODY_LIMIT);
  expect(pulls).toBeLessThan(80);
});
