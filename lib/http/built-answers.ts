/** Pages answered from what the build left of them, compressed: Next would compress them anew for every visitor. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { z } from 'zod';
import type { Exchange } from './on-request';

/** What a browser names an encoding, and how its file ends, the smallest first. */
const ENCODINGS = [
  { name: 'br', extension: '.br' },
  { name: 'gzip', extension: '.gz' },
] as const;

/** How a compressed page's file ends. */
const COMPRESSED = `.html${ENCODINGS[0].extension}`;

type Page = {
  /** Its HTML as it was built. */
  file: string;
  headers: Readonly<Record<string, string>>;
};

type Answer = {
  body: Buffer;
  /** Names this body and no other: a strong ETag (RFC 9110, 8.8.3). */
  tag: string;
  /** Of every answer, also to who has the page already. */
  headers: Readonly<Record<string, string>>;
  /** Of an answer that brings the page. */
  ofBody: Readonly<Record<string, string>>;
};

const metaSchema = z.object({ status: z.number().default(200) });
/** A rule with a condition could not be followed before a request is there: this site has none. */
const ruleSchema = z.object({
  regex: z.string(),
  headers: z.array(z.object({ key: z.string(), value: z.string() })),
  has: z.undefined().optional(),
  missing: z.undefined().optional(),
});
const routesSchema = z.object({ headers: z.array(ruleSchema) });

/** Bytes of answers that are kept in memory: those of a site of a thousand pages, which are read from the disk beyond. */
const MOST_KEPT = 64_000_000;

/** Answers of the pages of one build. */
export class BuiltAnswers {
  readonly #pages: ReadonlyMap<string, Page>;
  readonly #kept = new Map<string, Answer>();
  #keptBytes = 0;

  /** @param next the folder that Next built into; where no compressed page lies there, none is answered. */
  constructor(next: string) {
    this.#pages = readPages(next);
  }

  /** Answers a request for a page; @returns false where Next has to. */
  answer({ request, response }: Exchange): boolean {
    const { method, url = '', headers } = request;
    if (method !== 'GET' && method !== 'HEAD') return false;
    // Of a body, Next decides what becomes of it; of what is expected, Node, which tells nobody.
    if (headers['content-type'] !== undefined || headers.expect !== undefined) return false;
    const page = this.#pages.get(url);
    const answer = page && this.#load(url, page, encodingFor(request));
    if (!answer) return false;
    const isKnown = isNamed(answer.tag, headers['if-none-match']);
    response.writeHead(
      isKnown ? 304 : 200,
      isKnown ? answer.headers : { ...answer.headers, ...answer.ofBody },
    );
    if (isKnown || method === 'HEAD') response.end();
    else response.end(answer.body);
    return true;
  }

  #load(url: string, page: Page, encoding: Encoding | undefined): Answer | undefined {
    const key = `${url} ${encoding?.name}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const file = page.file + (encoding?.extension ?? '');
    // A new build may be on its way: Next then says what it can.
    if (!existsSync(file)) return undefined;
    const body = readFileSync(file);
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
    const answer: Answer = {
      body,
      tag,
      headers: { ...page.headers, ETag: tag, Vary: 'Accept-Encoding' },
      ofBody: {
        ...(encoding && { 'Content-Encoding': encoding.name }),
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Length': String(body.length),
      },
    };
    this.#keptBytes += body.length;
    if (this.#keptBytes <= MOST_KEPT) this.#kept.set(key, answer);
    return answer;
  }
}

/** Every page that is served with the status 200 and lies compressed beside its HTML, by its address. */
function readPages(next: string): Map<string, Page> {
  const folder = path.join(next, 'server/app');
  const routes = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const compressed = routes
    .filter((name) => name.endsWith(COMPRESSED))
    .map((name) => name.slice(0, -COMPRESSED.length).split(path.sep).join('/'))
    .filter((route) => isPage(folder, route));
  if (compressed.length === 0) return new Map();
  const manifest = readFileSync(path.join(next, 'routes-manifest.json'), 'utf8');
  const rules = routesSchema
    .parse(JSON.parse(manifest))
    .headers.map(({ regex, headers }) => ({ regex: new RegExp(regex), headers }));
  return new Map(
    compressed.map((route) => {
      const url = route === 'index' ? '/' : `/${route}`;
      const own = rules.filter(({ regex }) => regex.test(url)).flatMap(({ headers }) => headers);
      const headers = Object.fromEntries(own.map(({ key, value }) => [key, value]));
      return [url, { file: path.join(folder, `${route}.html`), headers }];
    }),
  );
}

function isPage(folder: string, route: string): boolean {
  const meta = path.join(folder, `${route}.meta`);
  return existsSync(meta) && metaSchema.parse(JSON.parse(readFileSync(meta, 'utf8'))).status === 200;
}

/** True where one of the tags of `If-None-Match` is this one: a proxy that compressed the page has made it weak, which does not count here (RFC 9110, 13.1.2). */
const isNamed = (tag: string, asked = ''): boolean =>
  asked.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);

type Encoding = (typeof ENCODINGS)[number];

/** The smallest encoding that a browser names and does not refuse (`br;q=0`). */
function encodingFor({ headers }: IncomingMessage): Encoding | undefined {
  const accepted = String(headers['accept-encoding'] ?? '').toLowerCase();
  return ENCODINGS.find(({ name }) =>
    accepted.split(',').some((entry) => {
      const [word = '', ...parameters] = entry.split(';').map((part) => part.trim());
      return word === name && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
    }),
  );
}
