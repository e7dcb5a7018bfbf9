/** `next build`, in a process that ends with the build it is a part of: it loads Next, and waits to be told what to build. */
import './lean-heap.mjs';
import { createRequire } from 'node:module';

// A build that is killed hands nothing on: its Next would go on writing among what the next build makes.
process.on('disconnect', () => process.exit(1));

const require = createRequire(import.meta.url);

process.once('message', (/** @type {{ args: string[], environment: NodeJS.ProcessEnv }} */ message) => {
  Object.assign(process.env, message.environment);
  process.argv = [process.execPath, 'next', 'build', ...message.args];
  require('next/dist/bin/next');
});

require('next/dist/server/require-hook');
require('next/dist/build');
