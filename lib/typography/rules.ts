import type { Edit } from './block';
import * as noBreak from './no-break';
import { quoteEdits } from './quotes';
import {
  apostropheEdits,
  colonEdits,
  ellipsisEdits,
  guillemetEdits,
  highSignEdits,
  noBreakEdits,
} from './signs';

/** The Lexique's sentence behind most of the no-break spaces around numbers (heading « Nombres »). */
const NUMBER_KEEPS_ITS_NOUN =
  'Lexique, « Nombres » : un nombre en chiffres arabes ou romains n’est pas séparé du nom qui le précède ou le suit';

/**
 * One rule of French typography.
 *
 * `source` names a heading of the *Lexique des règles typographiques en usage à l'Imprimerie nationale*
 * (3rd edition, 2002), and what it says there.
 */
export interface Rule {
  readonly name: string;
  readonly source: string;
  /** What to change in a block's scanned text: in order, without overlaps. */
  readonly edits: (text: string) => Edit[];
}

const glue = (name: string, source: string, pattern: RegExp): Rule => ({
  name,
  source,
  edits: (text) => noBreakEdits(text, pattern),
});

/**
 * In this order: each rule reads what the ones before it have set. None undoes another, so that setting a
 * text twice changes nothing.
 */
export const RULES: readonly Rule[] = [
  {
    name: 'points de suspension',
    source: 'Lexique, « Ponctuation » : trois points, composés d’un seul signe, collés au mot qui précède',
    edits: ellipsisEdits,
  },
  {
    name: 'apostrophe',
    source:
      'Lexique, où l’apostrophe est toujours courbe ; U+2019 : norme Unicode, « Apostrophe Characters »',
    edits: apostropheEdits,
  },
  {
    name: 'guillemets',
    source: 'Lexique, « Guillemets » : guillemets français, et anglais (“ ”) à l’intérieur de ceux-ci',
    edits: quoteEdits,
  },
  {
    name: 'espaces des guillemets',
    source: 'Lexique, « Guillemets » : espace mot insécable après « et avant »',
    edits: guillemetEdits,
  },
  {
    name: 'point-virgule, point d’exclamation, point d’interrogation',
    source: 'Lexique, « Ponctuation » : espace fine insécable avant ; ! ?',
    edits: highSignEdits,
  },
  {
    name: 'deux-points',
    source: 'Lexique, « Ponctuation » : espace mot insécable avant :',
    edits: colonEdits,
  },
  glue('numéro', NUMBER_KEEPS_ITS_NOUN, noBreak.NUMERO),
  glue(
    'titres de civilité',
    'Lexique, « Abréviations » : titres de civilité devant le nom',
    noBreak.CIVILITY,
  ),
  glue('renvois', NUMBER_KEEPS_ITS_NOUN, noBreak.REFERENCE),
  glue('tranches de chiffres', 'Lexique, « Nombres » : tranches de trois chiffres', noBreak.DIGIT_GROUPS),
  glue('téléphone', 'Un numéro se lit d’un tenant, comme les tranches d’un nombre', noBreak.PHONE),
  glue('unités', NUMBER_KEEPS_ITS_NOUN, noBreak.UNIT),
  glue('heures et durées', NUMBER_KEEPS_ITS_NOUN, noBreak.DURATION),
  glue('dates', NUMBER_KEEPS_ITS_NOUN, noBreak.DATE),
  glue('siècles', NUMBER_KEEPS_ITS_NOUN, noBreak.CENTURY),
];
