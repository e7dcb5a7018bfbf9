/**
 * `npm run deploy -- <rsync://host:folder | sftp://user@host/folder | folder> [out]`: puts an
 * export where it is served from, without a page that is being read ever missing a file. An older
 * export, named last, takes the site back.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { publish } from '@/tools/hosts/deploy/publish';

const [place, from = 'out'] = process.argv.slice(2);
if (place === undefined) {
  console.error(
    'usage : npm run deploy -- rsync://serveur:dossier | sftp://nom@serveur/dossier | dossier [export à publier]',
  );
  process.exit(2);
}
if (!existsSync(path.join(from, 'index.html'))) {
  console.error(`Il n’y a pas de site dans ${from} : lancez d’abord « npm run export ».`);
  process.exit(1);
}
try {
  const { files, removed } = publish(from, place);
  console.log(`${files} fichiers en ligne, ${removed} effacés`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const robots = path.join(from, 'robots.txt');
if (existsSync(robots) && /^Disallow: \/$/m.test(readFileSync(robots, 'utf8')))
  console.log(
    'Ce site demande aux moteurs de recherche de rester dehors : construisez-le avec SITE_ENV=production.',
  );
