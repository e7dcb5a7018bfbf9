import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { filesUnder } from '@/tools/files.mjs';
import type { Answered } from './verify';

/*
 * What Vercel would answer, read from what `vercel build` wrote: its Build Output API, version 3
 * (https://vercel.com/docs/build-output-api/configuration). As much of it as a GET of this site
 * needs.
 */

const condition = z.object({ type: z.string(), key: z.string().optional() });

const route = z.object({
  src: z.string().optional(),
  dest: z.string().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  status: z.number().optional(),
  continue: z.boolean().optional(),
  caseSensitive: z.boolean().optional(),
  has: z.array(condition).optional(),
  handle: z.string().optional(),
});

const config = z.object({
  version: z.literal(3),
  routes: z.array(route),
  overrides: z.record(
    z.string(),
    z.object({ path: z.string().optional(), contentType: z.string().optional() }),
  ),
});

const prerender = z.object({
  initialStatus: z.number().optional(),
  fallback: z.object({ fsPath: z.string() }),
  experimentalBypassFor: z
    .array(z.object({ key: z.string().optional(), value: z.string().optional() }))
    .optional(),
});

const functionConfig = z.object({ filePathMap: z.record(z.string(), z.string()) });

type Route = z.infer<typeof route>;

/** Where routes led, and the status they gave. */
type Followed = { pathname: string; status: number | undefined };

/** The answers of a built output. */
export class VercelOutput {
  readonly #folder: string;
  readonly #routes: readonly Route[];
  /** File of `static/` by the address it is served at. */
  readonly #files: ReadonlyMap<string, string>;

  /** @throws Error where there is no such output. */
  constructor(folder: string) {
    this.#folder = folder;
    const { routes, overrides } = config.parse(
      JSON.parse(readFileSync(path.join(folder, 'config.json'), 'utf8')),
    );
    this.#routes = routes;
    this.#files = new Map(
      filesUnder(path.join(folder, 'static')).map((file) => [`/${overrides[file]?.path ?? file}`, file]),
    );
  }

  /** @param address path and query. */
  ask(address: string): Answered {
    const [pathname = '', query] = address.split('?');
    const headers: Record<string, string> = {};
    const before = this.#run(this.#phase(null), pathname, headers);
    if (headers.location !== undefined) {
      const location = query === undefined ? headers.location : `${headers.location}?${query}`;
      return { status: before.status ?? 308, headers: { ...headers, location } };
    }
    const found = this.#find(before.pathname);
    if (found) {
      this.#run(this.#phase('hit'), before.pathname, headers);
      return { headers, ...found, status: before.status ?? found.status };
    }
    const [error] = this.#phase('error');
    const missing = this.#find(error?.dest ?? '/404');
    return { headers, ...missing, status: error?.status ?? 404 };
  }

  /** True where a posted form goes past the prerendered page to its function. */
  letsFormsThrough(pathname: string): boolean {
    return (
      existsSync(path.join(this.#folder, 'functions', `${pathname}.func`)) &&
      (this.#prerendered(pathname)?.experimentalBypassFor ?? []).some(
        ({ key, value }) => key === 'content-type' && value?.startsWith('multipart/form-data'),
      )
    );
  }

  /** Of these files, seen from the project, those that a page's function is deployed without. */
  missingFiles(pathname: string, files: readonly string[]): string[] {
    const file = path.join(this.#folder, 'functions', `${pathname}.func/.vc-config.json`);
    const { filePathMap } = functionConfig.parse(JSON.parse(readFileSync(file, 'utf8')));
    return files.filter((name) => filePathMap[name] === undefined);
  }

  /** The routes of a phase: those after its « handle », or before the first. */
  #phase(name: string | null): Route[] {
    const start = name === null ? 0 : this.#routes.findIndex(({ handle }) => handle === name) + 1;
    if (name !== null && start === 0) return [];
    const rest = this.#routes.slice(start);
    const end = rest.findIndex(({ handle }) => handle !== undefined);
    return end < 0 ? rest : rest.slice(0, end);
  }

  /**
   * Follows the routes of a phase: each adds its headers; one that does not say « continue » is the
   * last.
   */
  #run(routes: readonly Route[], asked: string, headers: Record<string, string>): Followed {
    let pathname = asked;
    let status: number | undefined;
    for (const { src = '', dest, caseSensitive, has, ...route } of routes) {
      // Patterns are anchored, and mind capitals only where they say so. A visitor's browser sends
      // none of the headers asked for.
      const match = new RegExp(`^(?:${src})$`, caseSensitive ? '' : 'i').exec(pathname);
      if (!match || has) continue;
      const filled = (text: string): string => text.replace(/\$(\d)/g, (_, nth) => match[Number(nth)] ?? '');
      status = route.status ?? status;
      for (const [name, value] of Object.entries(route.headers ?? {}))
        headers[name.toLowerCase()] = filled(value);
      if (dest !== undefined) pathname = filled(dest);
      if (!route.continue) break;
    }
    return { pathname, status };
  }

  #find(pathname: string): { status: number; body?: Buffer } | null {
    const name = pathname === '/' ? '/index' : pathname;
    const file = this.#files.get(pathname) ?? this.#files.get(decodeURI(pathname));
    if (file !== undefined)
      return { status: 200, body: readFileSync(path.join(this.#folder, 'static', file)) };
    const page = this.#prerendered(name) ?? this.#prerendered(decodeURI(name));
    if (page) return { status: page.initialStatus ?? 200, body: readFileSync(page.fallback.fsPath) };
    return existsSync(path.join(this.#folder, 'functions', `${name}.func`)) ? { status: 200 } : null;
  }

  #prerendered(name: string): z.infer<typeof prerender> | null {
    const file = path.join(this.#folder, 'functions', `${name}.prerender-config.json`);
    if (!existsSync(file)) return null;
    const { fallback, ...rest } = prerender.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { ...rest, fallback: { fsPath: path.join(path.dirname(file), path.basename(fallback.fsPath)) } };
  }
}
