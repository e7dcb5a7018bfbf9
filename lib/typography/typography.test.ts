import { describe, expect, it } from 'vitest';
import { type Run, typograph, typographRuns } from './index';
import { RULES } from './rules';

type Table = readonly (readonly [before: string, after: string])[];
const same = (...texts: readonly string[]): Table => texts.map((text) => [text, text]);

/** By rule: what it sets, then what it must leave alone. */
const CASES: Record<string, Table> = {
  'points de suspension': [
    ['Attendez...', 'Attendez…'],
    ["(création de modules, d'options, ...)", '(création de modules, d’options, …)'],
    ['[...] et (...)', '[…] et (…)'],
    ['Quoi...?', 'Quoi…\u202f?'],
    ['Quoi ?...', 'Quoi\u202f?…'],
    ...same(
      'de 1 .. 5',
      'sommaire ....... 12',
      'fin….',
      '../images',
      '.../fichier',
      '[...slug]',
      '{...props}',
      'etc.',
    ),
  ],
  apostrophe: [
    ["l'API", 'l’API'],
    ["'t is", '’t is'],
    ["Qu'est ce qu'une API", 'Qu’est ce qu’une API'],
    ["l'« API »", 'l’«\u00a0API\u00a0»'],
    ['l\'"API"', 'l’«\u00a0API\u00a0»'],
    ["aujourd'hui, rock 'n' roll", 'aujourd’hui, rock ’n’ roll'],
    ["les années 80's", 'les années 80’s'],
    ...same("5'", '5\' 10"', "un mur de 5'.", "10'000", "''mot''", 'Outils d’édition'),
  ],
  guillemets: [
    ['"mot"', '«\u00a0mot\u00a0»'],
    ['un "vrai" mot', 'un «\u00a0vrai\u00a0» mot'],
    ['" mot "', '«\u00a0mot\u00a0»'],
    ['("mot")', '(«\u00a0mot\u00a0»)'],
    ['"un "vrai" mot"', '«\u00a0un “vrai” mot\u00a0»'],
    ['""vrai" mot"', '«\u00a0“vrai” mot\u00a0»'],
    ['« un "vrai" mot »', '«\u00a0un “vrai” mot\u00a0»'],
    ['« un " vrai " mot »', '«\u00a0un “vrai” mot\u00a0»'],
    ['“un "vrai" mot”', '“un «\u00a0vrai\u00a0» mot”'],
    ['"mot".', '«\u00a0mot\u00a0».'],
    ['"Oui !", dit-il', '«\u00a0Oui\u202f!\u00a0», dit-il'],
    ['"depuis 2020"', '«\u00a0depuis 2020\u00a0»'],
    [
      'le signe "?" et le fichier ".htaccess"',
      'le signe «\u00a0?\u00a0» et le fichier «\u00a0.htaccess\u00a0»',
    ],
    ['"a"/"b"', '«\u00a0a\u00a0»/«\u00a0b\u00a0»'],
    ['un écran 27" et un "vrai"', 'un écran 27" et un «\u00a0vrai\u00a0»'],
    ...same(
      '12"',
      '5\' 10"',
      'un 27" et un 24"',
      'un "mot seul',
      'un mot seul"',
      'rock"n"roll',
      '""',
      'class="x"',
    ),
  ],
  'espaces des guillemets': [
    ['« mot »', '«\u00a0mot\u00a0»'],
    ['«mot»', '«\u00a0mot\u00a0»'],
    ['«\u202fmot\u2009»', '«\u00a0mot\u00a0»'],
    ['«  mot\n»', '«\u00a0mot\u00a0»'],
    ['«»', '«\u00a0»'],
    ...same('“mot”', '‘mot’', '«', '»'),
  ],
  'point-virgule, point d’exclamation, point d’interrogation': [
    ['plus ?', 'plus\u202f?'],
    ['plus?', 'plus\u202f?'],
    ['plus\u00a0?', 'plus\u202f?'],
    ['plus\n?', 'plus\u202f?'],
    ['un ; deux; trois', 'un\u202f; deux\u202f; trois'],
    ['Quoi?! Non!!! Oui ?!?', 'Quoi\u202f?! Non\u202f!!! Oui\u202f?!?'],
    ['(vraiment!)', '(vraiment\u202f!)'],
    ['« Oui »!', '«\u00a0Oui\u00a0»\u202f!'],
    ['(oui) ! [non]?', '(oui)\u202f! [non]\u202f?'],
    ['100 %!', '100\u00a0%\u202f!'],
    ['un 27"!', 'un 27"\u202f!'],
    ['Voir https://exemple.fr/?a=b!', 'Voir https://exemple.fr/?a=b\u202f!'],
    ['👍!', '👍\u202f!'],
    ...same(
      '(!)',
      '[?]',
      '(?!)',
      '! ',
      '?',
      '/!\\',
      '<!-- -->',
      'index?page=2',
      '?a=b&c=d',
      'a!=b',
      'wow!.png',
    ),
    ...same(
      '!important',
      'a;b',
      '&nbsp;',
      '&#8239;',
      'Salut ;)',
      'Salut ;-)',
      '¿?',
      'https://exemple.fr/?q=a;b',
    ),
    ...same('nom@exemple.fr', ':nom[texte]{a="b";c}', '<a href="x;">'),
  ],
  'deux-points': [
    ['Prix : 5', 'Prix\u00a0: 5'],
    ['Prix\u202f: 5', 'Prix\u00a0: 5'],
    ['aux :', 'aux\u00a0:'],
    ['il dit : "oui"', 'il dit\u00a0: «\u00a0oui\u00a0»'],
    ['3 : 2', '3\u00a0: 2'],
    ...same(
      'programmation:',
      '10:30',
      'https://exemple.fr',
      'Prix:TTC',
      'std::vector',
      ' : ',
      '16:9',
      'Salut :)',
    ),
    ...same('Salut :-)', ' :attr{.x}', 'une :racine', 'un ::attr{title="x"}', '(: x'),
  ],
  numéro: [
    ['n° 5, N° A12, n°s 5', 'n°\u00a05, N°\u00a0A12, n°s\u00a05'],
    ['no 5', 'no\u00a05'],
    ...same('n°5', 'nos 5 offres', 'un no man’s land', 'piano 5'),
  ],
  'titres de civilité': [
    ['M. Dupont', 'M.\u00a0Dupont'],
    ['MM. Dupont, Mme X, Mlle Y', 'MM.\u00a0Dupont, Mme\u00a0X, Mlle\u00a0Y'],
    ['Mme la directrice', 'Mme\u00a0la directrice'],
    ['Dr House, Me Durand', 'Dr\u00a0House, Me\u00a0Durand'],
    ...same('Me voici', 'SMM. Fin', 'M.'),
  ],
  renvois: [
    ['p. 12, pp. 3, art. 5, chap. IV, § 3', 'p.\u00a012, pp.\u00a03, art.\u00a05, chap.\u00a0IV, §\u00a03'],
    ...same('p. ex.', 'stop. 12', 'vol. suivant'),
  ],
  'tranches de chiffres': [
    ['10 000', '10\u00a0000'],
    ['1 250 000,50', '1\u00a0250\u00a0000,50'],
    ['10\u202f000', '10\u00a0000'],
    ...same('2026', '75011', '10000', 'en 2026 300 pages', '12 34', 'B2 300'),
  ],
  téléphone: [
    ['01 23 45 67 89', '01\u00a023\u00a045\u00a067\u00a089'],
    ['+33 1 23 45 67 89', '+33 1\u00a023\u00a045\u00a067\u00a089'],
    ...same('0123456789', '01.23.45.67.89'),
  ],
  unités: [
    ['10 000 €', '10\u00a0000\u00a0€'],
    ['50 %', '50\u00a0%'],
    [
      '5 km, 3 Ko, 2 Mo, 16 px, 200 ms, 3 s, 5 min, 2 h',
      '5\u00a0km, 3\u00a0Ko, 2\u00a0Mo, 16\u00a0px, 200\u00a0ms, 3\u00a0s, 5\u00a0min, 2\u00a0h',
    ],
    ['20 °C, 12 m², 90 km/h, 10 k€', '20\u00a0°C, 12\u00a0m², 90\u00a0km/h, 10\u00a0k€'],
    ...same('50%', '10€', '3 mots', '2026 l’API', 'en 2026 a', '5 hommes', '3 pages'),
    ["en 2026 s'ouvre", 'en 2026 s’ouvre'],
  ],
  'heures et durées': [
    ['10 h 30', '10\u00a0h\u00a030'],
    ['1 h 30 min 20 s', '1\u00a0h\u00a030\u00a0min\u00a020\u00a0s'],
    ...same('10h30', '10:30', 'h 30'),
  ],
  dates: [
    ['1er janvier, 12 mars 2026', '1er\u00a0janvier, 12\u00a0mars 2026'],
    ...same('mars 2026', '45 mars', '12 marsouins', '2026 mars'),
  ],
  siècles: [
    ['XXe siècle, XIXᵉ siècle, IIIe millénaire', 'XXe\u00a0siècle, XIXᵉ\u00a0siècle, IIIe\u00a0millénaire'],
    ...same('un siècle', 'XX siècle', 'de siècle'),
  ],
};

describe('each rule', () => {
  it('has cases', () => {
    expect(Object.keys(CASES)).toEqual(RULES.map(({ name }) => name));
  });

  for (const [name, table] of Object.entries(CASES)) {
    it.each(table)(`${name}: %j → %j`, (before, after) => {
      expect(typograph(before)).toBe(after);
      expect(typograph(after)).toBe(after);
    });
  }
});

describe('runs', () => {
  const text = (value: string): Run => ({ type: 'text', value });
  const word: Run = { type: 'word' };
  const lineBreak: Run = { type: 'break' };
  const mark: Run = { type: 'mark' };

  it.each<[name: string, runs: Run[], expected: string[]]>([
    ['none', [], []],
    ['"*mot*"', [text('"'), text('mot'), text('"')], ['«\u00a0', 'mot', '\u00a0»']],
    ['**gras** !', [text('gras'), text(' !')], ['gras', '\u202f!']],
    ['**gras**!', [text('gras'), text('!')], ['gras', '\u202f!']],
    ['**gras !**', [text('gras '), text('!')], ['gras\u202f', '!']],
    ['« [lien](x) »', [text('« '), text('lien'), text(' »')], ['«\u00a0', 'lien', '\u00a0»']],
    ['«[lien](x)»', [text('«'), text('lien'), text('»')], ['«\u00a0', 'lien', '\u00a0»']],
    ['"`code`"', [text('"'), word, text('"')], ['«\u00a0', '', '\u00a0»']],
    ['`code` : `code`!', [word, text(' : '), word, text('!')], ['', '\u00a0: ', '', '\u202f!']],
    ['a space over two runs', [text('mot '), text(' ?')], ['mot\u202f', '?']],
    ['dots over two runs', [text('mot..'), text('.')], ['mot…', '']],
    ['XX<sup>e</sup> siècle', [text('XX'), text('e'), text(' siècle')], ['XX', 'e', '\u00a0siècle']],
    [
      'a break keeps lines apart',
      [text('un'), lineBreak, text('! « '), lineBreak, text('deux')],
      ['un', '', '! « ', '', 'deux'],
    ],
    ['a quote over a break', [text('"un'), lineBreak, text('deux"')], ['«\u00a0un', '', 'deux\u00a0»']],
    ['a note', [text('"mot"'), mark, text('!')], ['«\u00a0mot\u00a0»', '', '\u202f!']],
    ['an empty run', [text('"mot'), text(''), text('"')], ['«\u00a0mot', '', '\u00a0»']],
  ])('%s', (_, runs, expected) => {
    expect(typographRuns(runs)).toEqual(expected);
  });
});

/** Sentences of developpeur-back-end.md, as its author typed them. */
describe('the user’s page', () => {
  it.each([
    ["s'en était une! Si", 's’en était une\u202f! Si'],
    ['module de paiement? La', 'module de paiement\u202f? La'],
    ['En véritable "problem solver", le', 'En véritable «\u00a0problem solver\u00a0», le'],
    ['est "interface", c\'est', 'est «\u00a0interface\u00a0», c’est'],
    ["(création de modules, d'options, ...).", '(création de modules, d’options, …).'],
    ['module de paiement paypal... Vous', 'module de paiement paypal… Vous'],
    ['langages de programmation:', 'langages de programmation:'],
    ["Et est capable de s'adapter aux :", 'Et est capable de s’adapter aux\u00a0:'],
    ["Qu'est ce qu'une API ?", 'Qu’est ce qu’une API\u202f?'],
    ['Node.js', 'Node.js'],
    ['Outils d’édition de code', 'Outils d’édition de code'],
  ])('%j → %j', (before, after) => {
    expect(typograph(before)).toBe(after);
  });
});
