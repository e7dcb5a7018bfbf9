import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HEAD, OnePage } from './testing/one-page';

let site: OnePage;
beforeEach(() => {
  site = new OnePage();
});
afterEach(() => site.remove());
const imported: OnePage['import'] = (...page) => site.import(...page);

describe('elements that the site has not', () => {
  it.each([
    [
      'a script',
      '<script async src="//x.example/w.js"></script>',
      '',
      /script, que le site n’exécute pas : retiré/,
    ],
    ['a style', '<style>\n.a { color: red }\n</style>', '', /<style>, que le site n’accepte pas : retiré/],
    [
      'a player',
      '<iframe src="https://www.youtube.com/embed/abc_1?rel=0" title="La visite"></iframe>',
      '[La visite](https://www.youtube.com/watch?v=abc_1)\n',
      /<iframe>, .* un lien vers « https:\/\/www\.youtube\.com\/watch\?v=abc_1 »/,
    ],
    [
      'another site in a frame',
      '<iframe src="//carte.example/nimes"></iframe>',
      '[carte.example/nimes](https://carte.example/nimes)\n',
      /un lien vers « https:\/\/carte\.example\/nimes »/,
    ],
    [
      'a piece of code of another site',
      '<script src="https://gist.github.com/zoe/12ab.js"></script>',
      '[gist.github.com/zoe/12ab](https://gist.github.com/zoe/12ab)\n',
      /un lien vers « https:\/\/gist\.github\.com\/zoe\/12ab »/,
    ],
    [
      'a button',
      '<button type="button">Cliquez</button>',
      'Cliquez\n',
      /<button>, .* ce qu’il tient reste, sans lui/,
    ],
    [
      'a button that leads somewhere',
      '<button onclick="window.location.href=\'https://exemple.fr/x\'">Aller</button>',
      '[Aller](https://exemple.fr/x)\n',
      /<button>, .* un lien vers « https:\/\/exemple\.fr\/x »/,
    ],
    [
      'a form',
      '<form action="https://f.example/x"><label>Nom <input name="n" placeholder="Le vôtre"></label> <button>Envoyer</button></form>',
      '',
      /formulaire retiré, le site a le sien : Nom, Le vôtre, Envoyer, envoyé à https:\/\/f\.example\/x/,
    ],
    ['a drawing', '<svg viewBox="0 0 1 1"><title>Logo</title></svg>', '', /<svg>, .* retiré : Logo/],
    [
      'words in a font',
      'Du <font color="red">rouge</font>.',
      'Du rouge.\n',
      /<font>, .* ce qu’il tient reste/,
    ],
    ['an older name', 'Un <tt>mot</tt>.', 'Un `mot`.\n', /<tt>, .* <code> prend sa place/],
    [
      'what was no tag',
      'git branch <nom_de_branche> ici',
      'git branch  ici\n',
      /<nom_de_branche>, .* ce qu’il tient reste/,
    ],
    ['a formula', '$$\na_1 + b\n$$', '```latex\na_1 + b\n```\n', /formule mathématique en bloc/],
  ])('%s leaves no draft', async (_, source, text, told) => {
    const { front, body, notes, errors } = await imported(`Avant.\n\n${source}\n\nAprès.\n`);
    expect(body).toBe(`Avant.\n\n${text === '' ? '' : `${text}\n`}Après.\n`);
    expect(front).toBe(HEAD);
    expect(notes).toEqual([expect.stringMatching(told)]);
    expect(notes[0]).toMatch(/^warning 8 /);
    expect(errors).toEqual([]);
  });

  it('brings a film, and leads to it', async () => {
    site.put('video/visite.mp4', 'octets');
    const { body } = await imported(
      '<video controls><source src="/video/visite.mp4" type="video/mp4">Pas de vidéo.</video>\n',
    );
    expect(body).toBe('[/video/visite.mp4](/video/visite.mp4)\n');
    expect(readFileSync(path.join(site.root, 'public/video/visite.mp4'), 'utf8')).toBe('octets');
  });

  it('drops a script with the loop that wrote it, whose page waits for a hand', async () => {
    const { body, front, notes } = await imported(
      'Texte.\n\n<script>\nvar x = [{% for p in site.posts %}"{{ p.title }}",{% endfor %}];\n</script>\n',
    );
    expect(body).toBe('Texte.\n');
    expect(front).toBe(`${HEAD}draft: true\n`);
    expect(notes).toEqual([expect.stringMatching(/^warning 8 script, .*{% for p in site\.posts %}/)]);
  });

  it('keeps a frame whose address Liquid makes', async () => {
    const { body } = await imported('<iframe src="{{ page.video }}"></iframe>\n');
    expect(body).toBe('```à-reprendre\n<iframe src="{{ page.video }}"></iframe>\n```\n');
  });
});
