import { typograph } from '../typography';
import { type Finding, finding } from './diagnostics';
import { TOP } from './frontmatter';
import { readOne } from './read';
import { type Site, siteSchema } from './schema';
import { decodeSource } from './source';
import { validate } from './validate';
import { parseYaml } from './yaml';

const SITE_FILE = 'content/site.yml';

/** Reads `content/site.yml`; every problem has its place in that file. */
export function parseSite(root: string): { value: Site | null; findings: Finding[] } {
  const raw = readOne(root, SITE_FILE);
  if (!raw) {
    const message =
      'le fichier n’existe pas : il dit qui est l’agence (nom, adresse du site, téléphone, menu…).';
    return { value: null, findings: [finding('fichier-vide', SITE_FILE, TOP, message)] };
  }
  const decoded = decodeSource(SITE_FILE, raw.bytes);
  if (!decoded.source) return { value: null, findings: decoded.findings };
  const { data, positions, problems } = parseYaml(decoded.source.text);
  if (problems.length > 0) {
    const findings = problems.map(({ message, ...place }) =>
      finding('entete-yaml', SITE_FILE, place, message),
    );
    return { value: null, findings: [...decoded.findings, ...findings] };
  }
  const { value, findings } = validate(siteSchema, { file: SITE_FILE, data, positions, top: TOP });
  return { value: value && setTexts(value), findings: [...decoded.findings, ...findings] };
}

/** The sentences of the site in French typography; names and addresses are data and stay as they are. */
function setTexts(site: Site): Site {
  const { title, text, button } = site.call_to_action;
  return {
    ...site,
    description: typograph(site.description),
    navigation: site.navigation.map(({ label, href }) => ({ label: typograph(label), href })),
    call_to_action: { title: typograph(title), text: typograph(text), button: typograph(button) },
  };
}
