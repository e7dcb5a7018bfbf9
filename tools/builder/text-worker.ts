/** A thread of `TextCache`: asks for one text after the other, and ends when there is none. */
import { parentPort, workerData } from 'node:worker_threads';
import { recordText, type Surroundings, type TextJob } from './text-record';

parentPort?.on('message', async (job: TextJob | null) => {
  if (job === null) {
    parentPort?.close();
    return;
  }
  await recordText(job, workerData as Surroundings);
  parentPort?.postMessage('ready');
});
parentPort?.postMessage('ready');
