import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HEAD, OnePage } from './testing/one-page';

let site: OnePage;
beforeEach(() => {
  site = new OnePage();
});
afterEach(() => site.remove());
describe('a page of HTML', () => {
  const page = (html: string) => site.import(html, HEAD, 'page.html');

  it('becomes Markdown, out of its boxes', async () => {
    const { body, notes, errors } = await page(
      '<div class="container hero"><section><h2>Nous</h2>\n<p class="lead">Un <b>texte</b> &amp; <a class="btn btn-x" href="https://exemple.fr">un lien</a>.</p>\nDes mots seuls.\n<ul><li>un</li><li>deux</li></ul></section></div>\n',
    );
    expect(body).toBe(
      '## Nous\n\nUn <b>texte</b> & [un lien](https://exemple.fr):attr{.btn}.\n::attr{.lead}\n\nDes mots seuls.\n\n- un\n- deux\n',
    );
    expect(notes).toEqual([
      'info 6 classes de l’ancienne mise en page, sans effet sur le site : retirées (container, hero, btn-x)',
    ]);
    expect(errors).toEqual([]);
  });

  it('keeps its anchors', async () => {
    const { body } = await page(
      '<section id="tarifs"><h2>Prix</h2><p>Dès 5 €.</p></section><a href="#tarifs">a</a>\n',
    );
    expect(body).toBe('## Prix\n::attr{#tarifs}\n\nDès 5 €.\n\n[a](#tarifs)\n');
  });

  it('keeps a loop where it stands', async () => {
    const { body, notes } = await page(
      '<div><p>Avant.</p>{% for p in site.posts %}<p>{{ p.title }}</p>{% endfor %}<p>Après.</p></div>\n',
    );
    expect(body).toBe(
      'Avant.\n\n```à-reprendre\n<p>{% for p in site.posts %}<p>{{ p.title }}</p>{% endfor %}</p>\n```\n\nAprès.\n',
    );
    expect(notes).toEqual([expect.stringMatching(/^warning 6 Liquid « {% for p in site\.posts %} »/)]);
  });

  it('takes of a whole document what its layout did not write', async () => {
    const { body, notes } = await page(
      '<!doctype html><html><head><title>T</title></head><body><nav><a href="/x">Menu</a></nav><main><p>Le texte.</p></main></body></html>\n',
    );
    expect(body).toBe('Le texte.\n');
    expect(notes).toContainEqual(expect.stringMatching(/seul son <main> est repris/));
    expect(notes).toContainEqual(expect.stringMatching(/mots de la source .*Menu/));
  });
});
