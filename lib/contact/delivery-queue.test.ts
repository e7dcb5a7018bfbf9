import { expect, test } from 'vitest';
import { type ClientAddress, clientAddress } from './client-address';
import { DeliveryQueue, QUEUE_LIMITS, type QueueLimits } from './delivery-queue';

/** A busy machine takes its time. */
const PATIENT = { timeout: 60_000 };

const at = (address: string): ClientAddress => clientAddress(address, 0);

/**
 * A queue before a mail server that answers when it is told to, and what became of each message.
 */
function queueBefore(limits: Partial<QueueLimits> = {}) {
  const queue = new DeliveryQueue(() => 0, { ...QUEUE_LIMITS, patience: 3_600_000, ...limits });
  const begun: string[] = [];
  const answers = new Map<string, string>();
  const releases: (() => void)[] = [];
  const post = (name: string, address: string): void => {
    const delivery = () =>
      new Promise<string>((resolve) => {
        begun.push(name);
        releases.push(() => resolve('delivered'));
      });
    void queue.run(at(address), delivery).then((answer) => answers.set(name, answer));
  };
  /** The mail server answers all it has in its hands. */
  const answerAll = async (): Promise<void> => {
    for (const release of releases.splice(0)) release();
    await settled();
  };
  return { queue, post, begun, answers, answerAll };
}

/** All that can happen without the mail server has happened. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('twenty posts of one address: two are in flight, eighteen are answered at once', async () => {
  const { post, begun, answers, answerAll } = queueBefore();
  for (let n = 0; n < 20; n += 1) post(`crowd ${n}`, '198.51.100.1');
  post('honest', '203.0.113.1');
  await settled();
  expect(begun).toEqual(['crowd 0', 'crowd 1', 'honest']);
  expect([...answers.values()]).toEqual(Array(18).fill('concurrent'));
  await answerAll();
  expect(answers.get('honest')).toBe('delivered');
  post('crowd again', '198.51.100.1');
  await settled();
  expect(begun).toContain('crowd again');
});

test('twelve addresses of twenty posts: who asks once is in the next round', async () => {
  const { post, begun, answers, answerAll } = queueBefore();
  for (let n = 0; n < 240; n += 1) post(`crowd ${n}`, `198.51.100.${n % 12}`);
  post('honest', '203.0.113.1');
  await settled();
  expect(begun).toEqual(['crowd 0', 'crowd 1', 'crowd 2', 'crowd 3', 'crowd 4']);
  expect([...answers.values()].filter((answer) => answer === 'concurrent')).toHaveLength(216);
  await answerAll();
  expect(begun[5]).toBe('honest');
  expect(begun).toHaveLength(10);
});

test('never more deliveries at once than connections, and each gets its turn in the order it came', async () => {
  const { post, begun, answers, answerAll } = queueBefore({ connections: 2 });
  for (const name of ['a', 'b', 'c', 'd', 'e']) post(name, `192.0.2.${name.charCodeAt(0)}`);
  await settled();
  expect(begun).toEqual(['a', 'b']);
  await answerAll();
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
  await answerAll();
  await answerAll();
  expect(begun).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect([...answers.values()]).toEqual(Array(5).fill('delivered'));
});

test('where all places are taken the answer comes at once; who asked less takes the place of who asked most', async () => {
  const { post, begun, answers, answerAll } = queueBefore({ connections: 1, places: 2 });
  post('running', '192.0.2.1');
  post('first', '192.0.2.2');
  post('second', '192.0.2.3');
  post('stranger', '192.0.2.4');
  await settled();
  expect([...answers]).toEqual([['stranger', 'busy']]);
  // The third of this address is refused, and counts as asked.
  for (const name of ['asks', 'asks again', 'and again']) post(name, '192.0.2.2');
  await settled();
  post('newcomer', '192.0.2.5');
  await settled();
  expect(answers.get('first')).toBe('busy');
  await answerAll();
  await answerAll();
  await answerAll();
  expect(begun).toEqual(['running', 'second', 'newcomer']);
});

test('the addresses of one /48 share six places', async () => {
  const { post, answers } = queueBefore();
  for (let n = 0; n < 10; n += 1) post(`${n}`, `2001:db8:5:${n}::1`);
  post('neighbour', '2001:db8:6::1');
  await settled();
  expect([...answers]).toEqual(['6', '7', '8', '9'].map((name) => [name, 'concurrent']));
});

test('who waits longer than patience allows is told, and leaves the place', async () => {
  const { post, begun, answers, answerAll } = queueBefore({ connections: 1, patience: 1 });
  post('running', '192.0.2.1');
  post('late', '192.0.2.2');
  await expect.poll(() => answers.get('late'), PATIENT).toBe('busy');
  await answerAll();
  expect(begun).toEqual(['running']);
});

test('at the end who waits and who comes is told at once, and what is under way is finished', async () => {
  const { queue, post, begun, answers, answerAll } = queueBefore({ connections: 1 });
  post('running', '192.0.2.1');
  post('waiting', '192.0.2.2');
  queue.stop();
  post('late', '192.0.2.3');
  await settled();
  expect([...answers]).toEqual([
    ['late', 'stopping'],
    ['waiting', 'stopping'],
  ]);
  await answerAll();
  expect(answers.get('running')).toBe('delivered');
  expect(begun).toEqual(['running']);
});

test('a delivery that throws gives its connection back', async () => {
  const queue = new DeliveryQueue(() => 0, { ...QUEUE_LIMITS, connections: 1 });
  await expect(queue.run(at('192.0.2.1'), () => Promise.reject(new Error('down')))).rejects.toThrow('down');
  expect(await queue.run(at('192.0.2.1'), async () => 'delivered')).toBe('delivered');
});
