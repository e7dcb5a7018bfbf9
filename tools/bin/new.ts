/** `npm run new -- "Titre de la page"`: a new expertise page, as a draft whose every key is explained. */
import { expertiseHref } from '@/lib/content/addresses';
import { createExpertise, NotCreated } from '@/tools/new/create';

const title = process.argv.slice(2).join(' ').trim();
if (title === '') {
  console.error('usage : npm run new -- "Titre de la page"');
  process.exit(2);
}

try {
  const file = createExpertise(process.cwd(), title);
  const slug = file.slice(file.lastIndexOf('/') + 1, -'.mdx'.length);
  console.log(`${file} est prêt : écrivez-y votre page.`);
  console.log(`« npm run dev » la montre sur http://localhost:3000${expertiseHref(slug)}`);
  console.log('Pour la publier, effacez la ligne « draft: true ».');
} catch (error) {
  if (!(error instanceof NotCreated)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
