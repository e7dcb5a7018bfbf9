import { describe, expect, test } from 'vitest';
import { checkFiles, TEST_IMAGE, testPage } from './testing/test-site';

const IMAGES = {
  'content/images/equipe.jpg': TEST_IMAGE,
  [`content/images/${'île.png'.normalize('NFD')}`]: TEST_IMAGE,
};

const said = async (...body: string[]): Promise<string[]> => {
  const lines = await checkFiles({ ...IMAGES, 'content/pages/x.mdx': testPage('x', ...body) });
  return lines.map((line) => line.replace('content/pages/x.mdx:', ''));
};

describe('an address that was written as people say it', () => {
  test.each([
    ['[Le contact](contact.mdx)', '« contact.mdx » est le fichier d’une page : écrivez « /contact.html »'],
    [
      '[Le contact](contact.mdx#titre)',
      '« contact.mdx#titre » est le fichier d’une page : écrivez « /contact.html#titre »',
    ],
    [
      '[Le contact](content/pages/contact.mdx)',
      '« content/pages/contact.mdx » est le fichier d’une page : écrivez « /contact.html »',
    ],
    [
      '[Le contact](../pages/contact.mdx)',
      '« ../pages/contact.mdx » est le fichier d’une page : écrivez « /contact.html »',
    ],
    [
      '[Un site](www.exemple.fr)',
      '« www.exemple.fr » est l’adresse d’un autre site : écrivez « https://www.exemple.fr »',
    ],
    [
      '[Un site](exemple.fr)',
      '« exemple.fr » est l’adresse d’un autre site : écrivez « https://exemple.fr »',
    ],
    [
      '[Un site](blog.exemple.fr/article)',
      '« blog.exemple.fr/article » est l’adresse d’un autre site : écrivez « https://blog.exemple.fr/article »',
    ],
    [
      '[Un courriel](contact@exemple.fr)',
      '« contact@exemple.fr » est une adresse électronique : écrivez « mailto:contact@exemple.fr »',
    ],
  ])('%s', async (text, told) => {
    const lines = await said(text);
    expect(lines).toEqual([`6:1  erreur  ${told}.  (adresse-mal-ecrite)`]);
    const [, wrong = '', right = ''] = /^« (.*?) ».*écrivez « (.*) »$/.exec(told) ?? [];
    expect(await said(text.replace(`(${wrong})`, `(${right})`))).toEqual([]);
  });

  test.each([
    '[Une page](contact.html)',
    '[Un fichier](/plaquette.pdf)',
    '[Un site](https://www.exemple.fr)',
    '[Un courriel](mailto:contact@exemple.fr)',
    '[Un téléphone](tel:+33199001234)',
  ])('is no slip: %s', async (text) => {
    expect(await said(text)).toEqual([]);
  });
});

describe('an image by a name that is nearly its own', () => {
  test.each([
    ['![A](Equipe.JPG)', 'l’image « Equipe.JPG » n’est pas dans content/images : écrivez « equipe.jpg »'],
    ['![A](equipe.jpeg)', 'l’image « equipe.jpeg » n’est pas dans content/images : écrivez « equipe.jpg »'],
    [
      '![A](images/equipe.jpg)',
      'l’image « images/equipe.jpg » n’est pas dans content/images : écrivez « equipe.jpg »',
    ],
  ])('%s', async (text, told) => {
    expect(await said(text)).toEqual([`6:1  erreur  ${told}.  (image-introuvable)`]);
  });

  test('an accent is one sign or two: the name is the same', async () => {
    expect(await said('![A](île.png)')).toEqual([]);
    expect(
      (await said(`![A](${'île.png'.normalize('NFD')})`)).filter((line) => line.includes('  erreur  ')),
    ).toEqual([]);
  });
});

describe('what word processors write is to be deleted', () => {
  test.each([
    [
      '<o:p>Un mot</o:p>',
      'la balise « <o:p> » n’est pas permise dans un texte : effacez-la, et « </o:p> » avec elle.  (balise-inconnue)',
    ],
    [
      '<font>Un mot</font>',
      'la balise « <font> » n’est pas permise dans un texte : effacez-la, et « </font> » avec elle.  (balise-inconnue)',
    ],
    [
      '<p style="color:red">Un mot</p>',
      'l’attribut « style » n’est pas permis : effacez-le.  (attribut-interdit)',
    ],
  ])('%s', async (text, told) => {
    expect(await said(text)).toEqual([`6:1  erreur  ${told}`]);
  });
});
