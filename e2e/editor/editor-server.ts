/** The browser editor beside the built site, for a content of the tests' own. */
import { createServer, type ServerResponse } from 'node:http';
import sirv from 'sirv';
import { ADMIN_FOLDER } from '@/lib/http/headers';
import { checkContent } from '@/tools/check';
import { makeTestSite } from '@/tools/check/testing/test-site';
import { makeDigest } from '@/tools/editor/digest';
import { ADMIN_CACHE, makeAdmin } from '@/tools/editor/make-admin';
import { policiesOf } from '@/tools/hosts/policy';
import { FILES } from './content';

await makeAdmin(process.cwd());
const root = makeTestSite(FILES);
const { own } = policiesOf('out', { redaction: { depot: 'agence/site', branche: 'main' } }, false);
const policy = own.get(ADMIN_FOLDER);
const digest = JSON.stringify(makeDigest(root, await checkContent(root), true));

const notFound = (response: ServerResponse): void => void response.writeHead(404).end();

const editor = sirv(ADMIN_CACHE);
const site = sirv('out', { extensions: ['html'] });

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (!pathname.startsWith('/admin/')) {
    site(request, response, () => notFound(response));
    return;
  }
  response.setHeader('Content-Security-Policy', policy ?? '');
  if (pathname === '/admin/site.json') {
    response.setHeader('Content-Type', 'application/json').end(digest);
    return;
  }
  request.url = pathname.slice('/admin'.length);
  editor(request, response, () => notFound(response));
}).listen(Number(process.argv[2]), '127.0.0.1');
