/** What the generated pages are: the user's text, under the front matter that each project asks for. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A text of a page, without the photo's ending: each project names its own. */
type PageOf = (nth: number, text: string) => string;

/** The page of the site that all generated ones are made from: a page of usual length. */
export const MODEL = 'expertises/developpeur-back-end';

/** The header image of all generated pages, in each project's folder of images. */
export const PHOTO = 'photo';

/** The text of the model, with words of its own for each page. */
export function textOf(root: string, nth: number): string {
  const [, , ...rest] = readFileSync(path.join(root, 'content', `${MODEL}.mdx`), 'utf8').split('---\n');
  return rest.join('---\n').replaceAll('développeur', `développeur ${nth}`);
}

const description = (nth: number): string =>
  `Ce que fait le développeur ${nth}, et ce que vous pouvez en attendre pour votre projet.`;

const withFrontMatter = (keys: Record<string, string>, text: string): string =>
  `---\n${Object.entries(keys)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('')}---\n${text}`;

const ours = (nth: number): Record<string, string> => ({
  title: `Développeur ${nth}`,
  seo_description: description(nth),
  summary: description(nth),
  'header-img': PHOTO,
});

export const ourExpertise: PageOf = (nth, text) => withFrontMatter(ours(nth), text);

/** Articles follow each other by a day, from 2020 on: the highest number is the newest. */
export const ourArticle: PageOf = (nth, text) => {
  const date = new Date(Date.UTC(2020, 0, 1 + nth)).toISOString().slice(0, 10);
  return withFrontMatter({ ...ours(nth), date }, text);
};

/** Bare Next's project has a directive for a heading instead of one for its attributes. */
export const nextPage: PageOf = (nth, text) =>
  withFrontMatter(
    {
      title: `Développeur ${nth}`,
      description: description(nth),
      summary: description(nth),
      headerImg: PHOTO,
      footerCta: 'Parlons de votre projet.',
    },
    replaceAttributes(text, (marks, title, attributes) => `::h${marks.length}[${title}]${attributes}`),
  );

/** Astro's Markdown has attributes at the end of a heading. */
export const astroPage: PageOf = (nth, text) =>
  withFrontMatter(
    {
      title: `Développeur ${nth}`,
      description: description(nth),
      summary: description(nth),
      headerImg: `../../assets/${PHOTO}.webp`,
    },
    replaceAttributes(text, (marks, title, attributes) => `${marks} ${title} ${attributes}`),
  );

/** Says the attributes of headings in another way, and leaves those of paragraphs out. */
function replaceAttributes(
  text: string,
  asHeading: (marks: string, title: string, attributes: string) => string,
): string {
  return text
    .replace(/^(#{2,3}) (.*)\n::attr(\{.*\})$/gm, (_, marks: string, title: string, attributes: string) =>
      asHeading(marks, title, attributes),
    )
    .replace(/^::attr\{.*\}\n/gm, '');
}
