import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { z } from 'zod';

/** A prerendered page and whether its client runtime is needed. */
export type BuiltPage = {
  /** Address, `/expertises/developpeur-back-end.html`; `/_not-found` for what is not there. */
  route: string;
  needsRuntime: boolean;
  /** Its route answered that there is no such page: nothing of its kind is published. */
  isMissing: boolean;
};

const prerenderManifest = z.object({
  routes: z.record(z.string(), z.object({ srcRoute: z.string().nullable() })),
});
const routePaths = z.record(z.string(), z.string());
const clientReferences = z.record(z.string(), z.object({ clientModules: z.record(z.string(), z.unknown()) }));

/** Every page that Next prerendered, with what its own build records say of client components. */
export function builtPages(nextFolder: string): BuiltPage[] {
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(nextFolder, name), 'utf8'));
  const files = routePaths.parse(read('app-path-routes-manifest.json'));
  const runtimeByRoute = new Map(
    Object.entries(files)
      .filter(([file]) => file.endsWith('/page'))
      .map(([file, route]) => [route, clientModules(nextFolder, file).some(needsRuntime)]),
  );
  return Object.entries(prerenderManifest.parse(read('prerender-manifest.json')).routes)
    .filter(([, { srcRoute }]) => srcRoute !== null && runtimeByRoute.has(srcRoute))
    .map(([route, { srcRoute }]) => ({
      route,
      needsRuntime: runtimeByRoute.get(srcRoute ?? '') ?? true,
      isMissing: statusOf(nextFolder, route) === 404,
    }));
}

const renderedPage = z.object({ status: z.number().default(200) });

/** What Next noted beside a page that it prerendered: the status it is served with. */
function statusOf(nextFolder: string, route: string): number {
  const file = path.join(nextFolder, 'server/app', `${route === '/' ? 'index' : route}.meta`);
  return existsSync(file) ? renderedPage.parse(JSON.parse(readFileSync(file, 'utf8'))).status : 200;
}

/** The client components in a page's module graph, as the manifest that Next writes beside it lists them. */
function clientModules(nextFolder: string, page: string): string[] {
  const file = path.join(nextFolder, 'server/app', `${page}_client-reference-manifest.js`);
  if (!existsSync(file)) return [];
  // The manifest is a script that fills a global: it is run on an object of its own.
  const sandbox: { __RSC_MANIFEST?: unknown } = {};
  vm.runInNewContext(readFileSync(file, 'utf8'), { globalThis: sandbox, process });
  const manifest = clientReferences.parse(sandbox.__RSC_MANIFEST);
  return Object.keys(manifest[page]?.clientModules ?? {});
}

/**
 * True for a client component of this project that its page cannot do without. Next's own are only the router;
 * an error boundary shows when something has failed already; `*.progressive.tsx` says of itself that its page works
 * before its script does, or without.
 */
export function needsRuntime(modulePath: string): boolean {
  const file = modulePath.replace(/ <.*$/, '');
  return (
    !file.includes('node_modules/') &&
    !/\.progressive\.[jt]sx?$/.test(file) &&
    !/(?:^|\/)(?:global-)?error\.[jt]sx?$/.test(file)
  );
}
