/** The plainest of static hosts: the files of `out/` under their own names, `404.html` for the rest. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';

const files = sirv('out', { extensions: [] });
const notFound = readFileSync('out/404.html');

createServer((request, response) => {
  if (request.url?.split('?')[0] === '/') request.url = '/index.html';
  files(request, response, () => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
