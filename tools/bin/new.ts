/** `npm run new -- <kind> "Titre"`: a new file of a kind, whose every key is explained; a page is a draft. */
import { tellFailures } from '@/tools/disk';
import { createFile, kindNamed, NotCreated, USAGE } from '@/tools/new/create';

tellFailures();

const [word = '', ...words] = process.argv.slice(2);
const title = words.join(' ').trim();

try {
  const kind = kindNamed(word);
  if (title === '') throw new NotCreated(USAGE);
  const { file, href } = createFile(process.cwd(), kind, title);
  console.log(`${file} est prêt : remplacez-y ce qui est à écrire.`);
  if (href !== undefined) {
    console.log(`« npm run dev » le montre sur http://localhost:3000${href}`);
    console.log('Pour le publier, effacez la ligne « draft: true ».');
  }
} catch (error) {
  if (!(error instanceof NotCreated)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
