import { createHash } from 'node:crypto';
import type { Page, Route } from '@playwright/test';

/*
 * GitHub as the editor meets it: outside of the machine, so it is played here. What is answered was seen in what Sveltia
 * asks for; whatever else it asks gets a 404 and is noted.
 */

/** What the editor has asked to be changed. */
type Change =
  | {
      kind: 'commit';
      branch: string;
      message: string;
      files: Readonly<Record<string, string>>;
      deleted: readonly string[];
    }
  | { kind: 'branch'; name: string }
  | { kind: 'proposal'; head: string; base: string; title: string; isDraft: boolean }
  | { kind: 'labels'; labels: readonly string[] };

export type GitHub = {
  changes: Change[];
  /** What was asked and is not played. */
  unknown: string[];
  /** From now on the token has expired. */
  expire: () => void;
  /** Somebody else changes a file on the branch. */
  commitElsewhere: (name: string, file: string) => void;
};

const HEAD = 'a'.repeat(40);
const TOKEN = 'github_pat_essai';
const REPOSITORY = '/repos/agence/site';

const shaOf = (content: Uint8Array): string =>
  createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');

/** Plays GitHub for a page. @param files of the repository, by their paths. */
export async function playGitHub(
  page: Page,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<GitHub> {
  const blobs = new Map(
    Object.values(files).map((content) => [shaOf(Buffer.from(content)), Buffer.from(content)]),
  );
  const tree = Object.entries(files).map(([path, content]) => ({
    ...{ path, mode: '100644', type: 'blob', sha: shaOf(Buffer.from(content)), size: content.length },
  }));
  const commits = new Map<string, string>();
  const changes: Change[] = [];
  const unknown: string[] = [];
  let isExpired = false;

  const answer = (route: Route, body: unknown, status = 200): Promise<void> =>
    route.fulfill({ status, headers: CORS, body: body instanceof Buffer ? body : JSON.stringify(body) });

  await page.route('https://api.github.com/**', async (route) => {
    const request = route.request();
    if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers: CORS });
    const { pathname, searchParams } = new URL(request.url());
    if (isExpired || !request.headers().authorization?.includes(TOKEN)) {
      return answer(route, { message: 'Bad credentials' }, 401);
    }
    const sent = request.postData() === null ? {} : request.postDataJSON();
    if (pathname === '/user') return answer(route, USER);
    if (pathname === '/graphql') return answer(route, { data: graphql(sent, blobs, changes) });
    const asked = `${request.method()} ${pathname.replace(REPOSITORY, '')}`;
    if (/^GET \/collaborators\//.test(asked)) return route.fulfill({ status: 204, headers: CORS });
    if (/^GET \/git\/trees\//.test(asked)) return answer(route, { sha: HEAD, tree, truncated: false });
    const blob = /^GET \/git\/blobs\/(\w+)/.exec(asked)?.[1];
    if (blob !== undefined) return answer(route, blobs.get(blob) ?? Buffer.alloc(0));
    if (asked === 'GET /commits') {
      const name = commits.get(searchParams.get('path') ?? '');
      const author = { name, date: '2026-11-25T13:32:00Z' };
      return answer(route, name === undefined ? [] : [{ commit: { author } }]);
    }
    if (asked === 'POST /git/refs') {
      changes.push({ kind: 'branch', name: String(sent.ref).replace('refs/heads/', '') });
      return answer(route, { ref: sent.ref, object: { sha: HEAD } });
    }
    if (asked === 'POST /pulls') {
      changes.push({
        kind: 'proposal',
        head: sent.head,
        base: sent.base,
        title: sent.title,
        isDraft: sent.draft === true,
      });
      return answer(route, { ...PROPOSAL, title: sent.title, head: { ref: sent.head, sha: HEAD } });
    }
    if (/^(?:POST|PUT) \/issues\/\d+\/labels$/.test(asked)) {
      changes.push({ kind: 'labels', labels: sent.labels });
      return answer(route, []);
    }
    if (/^GET \/git\/ref/.test(asked)) return answer(route, { object: { sha: HEAD } });
    if (/^GET \/(?:pulls|issues|statuses|deployments|labels)/.test(asked)) return answer(route, []);
    if (asked === 'GET ') return answer(route, { default_branch: 'main', permissions: { push: true } });
    unknown.push(asked);
    return answer(route, { message: 'Not Found' }, 404);
  });

  return {
    changes,
    unknown,
    expire: () => {
      isExpired = true;
    },
    commitElsewhere: (name, file) => void commits.set(file, name),
  };
}

/** Signs in as a person does. */
export async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /jeton/i }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('textbox').fill(TOKEN);
  await dialog.getByRole('button', { name: 'Se connecter' }).click();
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': '*',
  'content-type': 'application/json',
};

const USER = {
  ...{ id: 1, login: 'camille', name: 'Camille', email: 'camille@exemple.fr' },
  ...{ avatar_url: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', html_url: 'https://github.com/camille' },
};

const PROPOSAL = {
  ...{ number: 7, id: 7, node_id: 'PR_7', html_url: 'https://github.com/agence/site/pull/7', state: 'open' },
  ...{ base: { ref: 'main' }, labels: [], user: { login: 'camille' } },
};

type Asked = { query: string; variables?: Record<string, { input?: unknown } & Record<string, unknown>> };

/** What a query of GraphQL is answered with. */
function graphql(
  { query, variables = {} }: Asked,
  blobs: ReadonlyMap<string, Buffer>,
  changes: Change[],
): unknown {
  if (query.includes('createCommitOnBranch')) {
    const input = JSON.parse(JSON.stringify(variables.input ?? {}));
    const additions: { path: string; contents: string }[] = input.fileChanges?.additions ?? [];
    changes.push({
      kind: 'commit',
      branch: input.branch?.branchName,
      message: input.message?.headline,
      files: Object.fromEntries(
        additions.map(({ path, contents }) => [path, Buffer.from(contents, 'base64').toString('utf8')]),
      ),
      deleted: (input.fileChanges?.deletions ?? []).map(({ path }: { path: string }) => path),
    });
    const oids = [...query.matchAll(/(file_\d+): file/g)].map(([, name = '']) => [
      name,
      { oid: 'c'.repeat(40) },
    ]);
    return {
      createCommitOnBranch: {
        commit: { oid: 'b'.repeat(40), committedDate: '2026-11-25T12:00:00Z', ...Object.fromEntries(oids) },
      },
    };
  }
  if (query.includes('createRef')) {
    const { name = '' } = (variables.input ?? {}) as { name?: string };
    changes.push({ kind: 'branch', name: name.replace('refs/heads/', '') });
    return { createRef: { ref: { name } } };
  }
  if (query.includes('forkOwner')) {
    return { fork: { id: 'R_1' }, base: { id: 'R_1', ref: { target: { oid: HEAD } } } };
  }
  const objects = [...query.matchAll(/(content_\d+): object\(oid: "(\w+)"/g)].map(
    ([, name = '', oid = '']) => [name, { text: blobs.get(oid)?.toString('utf8') ?? '' }],
  );
  const commits = [...query.matchAll(/(commit_\d+): ref/g)].map(([, name = '']) => [
    name,
    {
      target: {
        history: {
          nodes: [
            {
              author: { name: 'C', email: 'c@exemple.fr', user: null },
              committedDate: '2026-11-01T00:00:00Z',
            },
          ],
        },
      },
    },
  ]);
  return {
    repository: {
      ...{ id: 'R_1', viewerPermission: 'WRITE', isFork: false, defaultBranchRef: { name: 'main' } },
      ref: { target: { oid: HEAD, history: { nodes: [{ oid: HEAD, message: 'x' }] } } },
      pullRequests: { nodes: [], pageInfo: { hasNextPage: false } },
      ...Object.fromEntries([...objects, ...commits]),
    },
  };
}
