import autocannon from 'autocannon';
import { startNext } from './next-server';
import type { Project } from './projects';

/**
 * Requests a second that `next start` answers, ten connections for ten seconds, after two of warming up.
 * @param encodings that the client reads, as a browser names them.
 */
export async function measureThroughput(project: Project, encodings: string): Promise<number> {
  const { url, stop } = await startNext(project);
  const headers = { 'accept-encoding': encodings };
  try {
    await autocannon({ url, headers, connections: 10, duration: 2 });
    const { requests, non2xx } = await autocannon({ url, headers, connections: 10, duration: 10 });
    if (non2xx > 0) throw new Error(`${non2xx} answers of ${url} were no pages`);
    return requests.average;
  } finally {
    await stop();
  }
}
