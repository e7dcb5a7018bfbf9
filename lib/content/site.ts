import { type Finding, finding, type Place } from '../findings/finding';
import { typograph } from '../typography';
import { TOP } from './frontmatter';
import type { RawFile } from './read';
import { type Site, siteSchema } from './site-schema';
import { decodeSource } from './source';
import { validate } from './validate';
import { parseYaml, yamlFindings } from './yaml';

export const SITE_FILE = 'content/site.yml';

type ParsedSite = {
  value: Site | null;
  findings: Finding[];
  /** Where the value at a path stands. */
  placeOf: (path: readonly PropertyKey[]) => Place;
};

/**
 * Reads `content/site.yml`; every problem has its place in that file.
 * @param raw the file as it lies there; `null` where there is none.
 */
export function parseSite(raw: RawFile | null): ParsedSite {
  const unread = { value: null, placeOf: () => TOP };
  if (!raw) {
    const message =
      'le fichier n’existe pas : il dit qui est l’agence (nom, adresse du site, téléphone, menu…).';
    return { ...unread, findings: [finding('fichier-vide', SITE_FILE, TOP, message)] };
  }
  const decoded = decodeSource(raw);
  if (!decoded.source) return { ...unread, findings: decoded.findings };
  const { data, positions, problems } = parseYaml(decoded.source.text);
  if (problems.length > 0) {
    const findings = yamlFindings(SITE_FILE, problems);
    return { ...unread, findings: [...decoded.findings, ...findings] };
  }
  const { value, findings } = validate(siteSchema, { file: SITE_FILE, data, positions, top: TOP });
  const placeOf = (path: readonly PropertyKey[]): Place => positions.value(path) ?? TOP;
  return {
    value: value && setTexts(value),
    findings: [...decoded.findings, ...findings],
    placeOf,
  };
}

/** The sentences of the site in French typography; names and addresses are data and stay as they are. */
function setTexts(site: Site): Site {
  const { title, text, button } = site.call_to_action;
  const links = (of: Site['navigation']): Site['navigation'] =>
    of.map(({ label, href }) => ({ label: typograph(label), href }));
  return {
    ...site,
    description: typograph(site.description),
    navigation: links(site.navigation),
    ...(site.footer_navigation && { footer_navigation: links(site.footer_navigation) }),
    call_to_action: { title: typograph(title), text: typograph(text), button: typograph(button) },
  };
}
