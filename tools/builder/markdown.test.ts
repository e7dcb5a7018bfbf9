import { expect, test } from 'vitest';
import { prepareText } from './prepare';

const facts = new Map([['telephone', { text: '01 99 00 12 34', href: 'tel:+33199001234' }]]);

async function render(text: string): Promise<string | null> {
  const published = {
    url: 'https://exemple.fr/expertises/page.html',
    addressOf: (name: string) => `/images/${name}-960.jpg`,
  };
  const context = { images: ['photo dété.jpg'], facts };
  return (await prepareText({ file: 'page.mdx', text, draft: false }, context, published)).markdown;
}

test('directives are what they show', async () => {
  const text = `## Une *section* !
::attr{#section .font-primary}

Un mot :span[discret]{.text-muted}, à 10:30, au :site[telephone]. {/* rien */}

:::note[Bon à savoir]
Un **encadré**.

- avec une liste
:::

:::sommaire
- [Section](#section)
:::

::bouton[Nous écrire]{href="/contact.html"}

:::figure{credit="Jeanne Martin"}
![Un atelier](photo%20d%C3%A9t%C3%A9.jpg)

La légende.
:::

[Plus haut](#section), [ailleurs](/expertises/autre.html#etapes), [écrire](mailto:a@exemple.fr).`;
  expect(await render(text)).toMatchInlineSnapshot(`
    "## Une *section* !

    Un mot discret, à 10:30, au [01 99 00 12 34](tel:+33199001234).

    > **Bon à savoir**
    >
    > Un **encadré**.
    >
    > - avec une liste

    [Nous écrire](https://exemple.fr/contact.html)

    ![Un atelier](https://exemple.fr/images/photo%20d%C3%A9t%C3%A9.jpg-960.jpg)

    La légende.

    Crédit : Jeanne Martin

    [Plus haut](https://exemple.fr/expertises/page.html#section), [ailleurs](https://exemple.fr/expertises/autre.html#etapes), [écrire](mailto:a@exemple.fr)."
  `);
});

test('tables, code, notes and HTML stay Markdown', async () => {
  const text = `| a | b |
|---|--:|
| 1 | 2 |

\`\`\`js
const a = "1";
\`\`\`

Un appel[^x] et un autre[^long].

[^x]: La note.
[^long]: Une seconde,

    en deux paragraphes.

<dl><dt>Terme</dt><dd>Sens</dd></dl>

Du <kbd>HTML</kbd> en ligne, H<sub>2</sub>O, ~~barré~~.

- [x] fait
- [ ] à faire`;
  expect(await render(text)).toMatchInlineSnapshot(`
    "| a | b |
    | - | - |
    | 1 | 2 |

    \`\`\`js
    const a = "1";
    \`\`\`

    Un appel[^x] et un autre[^long].

    - Terme

      Sens

    Du \`HTML\` en ligne, H2O, ~~barré~~.

    - [x] fait
    - [ ] à faire

    [^x]: La note.

    [^long]: Une seconde,

        en deux paragraphes."
  `);
});
