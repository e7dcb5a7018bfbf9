import autocannon from 'autocannon';
import { startServer } from './next-server';
import type { Project } from './projects';

/** Requests a second that `next start` answers, ten connections for ten seconds, after two of warming up. */
export async function measureThroughput(project: Project): Promise<number> {
  const { url, stop } = await startServer(project);
  try {
    await autocannon({ url, connections: 10, duration: 2 });
    const { requests, non2xx } = await autocannon({ url, connections: 10, duration: 10 });
    if (non2xx > 0) throw new Error(`${non2xx} answers of ${url} were no pages`);
    return requests.average;
  } finally {
    stop();
  }
}
