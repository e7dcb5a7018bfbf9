import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { channelVariable, received } from '../env';
import type { Content } from './content';

/*
 * A build reads and checks all content, then starts Next, which starts half a dozen processes: each of
 * them would parse a thousand front matters again, for a second. They are handed what the build has
 * read instead.
 */

/** What pages are made of, drafts included. */
export type Snapshot = Pick<Content, 'site' | 'pages' | 'data'>;

/** Leaves content that has passed the check in a file, and returns what tells Next's processes of it. */
export function writeSnapshot(file: string, { site, pages, data }: Snapshot): Record<string, string> {
  mkdirSync(path.dirname(file), { recursive: true });
  const snapshot: Snapshot = { site, pages, data };
  writeFileSync(file, serialize(snapshot));
  return channelVariable('snapshot', file);
}

/** What the build that started this process has read; `null` in any other process. */
export function readSnapshot(): Snapshot | null {
  const file = received('snapshot');
  // It was written by this very code, a moment ago.
  return file ? (deserialize(readFileSync(file)) as Snapshot) : null;
}

/** How often it is looked, in milliseconds. */
const LOOK_EVERY = 20;

/** Waits until the build that started this process has put images, pictures for sharing and Markdown where Next takes them from. */
export async function untilPublicIsFilled(): Promise<void> {
  const file = received('filled');
  while (file !== undefined && !existsSync(file)) await setTimeout(LOOK_EVERY);
}
