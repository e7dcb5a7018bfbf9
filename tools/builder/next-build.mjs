/** `next build`, in a process that does not outlive the build it is a part of. */
import { createRequire } from 'node:module';

/** How often it is looked whether that build is there, in milliseconds. */
const LOOK_EVERY = 250;

const { ppid } = process;
// A build that is killed hands nothing on: its Next would go on writing among what the next build makes.
setInterval(() => {
  if (process.ppid !== ppid) process.exit(1);
}, LOOK_EVERY).unref();

const require = createRequire(import.meta.url);

process.argv = [process.execPath, 'next', 'build'];
require('next/dist/bin/next');
