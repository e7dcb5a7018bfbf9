/** A process of `TextCache`: prepares one text after the other and leaves what it says in the text's record. */
import { renameSync, writeFileSync } from 'node:fs';
import { prepareText } from './prepare';
import type { Surroundings, TextJob, TextRecord } from './text-job';

async function prepare({ images, facts, addresses }: Surroundings, { body, url, record }: TextJob) {
  const addressOf = (name: string): string => {
    const address = addresses[name];
    // The check refuses a text that shows an image there is none of.
    if (address === undefined) throw new Error(`No image "${name}": has the content been checked?`);
    return address;
  };
  const { inspected, markdown } = await prepareText(
    body,
    { images, facts },
    url === null ? null : { url, addressOf },
  );
  const { findings, ids, links } = inspected;
  const kept: TextRecord = { findings, ids: [...ids], links: [...links], markdown };
  // Written beside and renamed: a build that is stopped leaves no half record behind.
  const partial = `${record}.${process.pid}`;
  writeFileSync(partial, JSON.stringify(kept));
  renameSync(partial, record);
}

const ready = (): boolean | undefined => process.send?.('ready');

process.once('message', (surroundings: Surroundings) => {
  process.on('message', async (job: TextJob) => {
    await prepare(surroundings, job).catch((cause: unknown) => {
      throw new Error(`${job.body.file} cannot be read`, { cause });
    });
    ready();
  });
  ready();
});
