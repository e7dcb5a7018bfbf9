import { expect, test } from 'vitest';
import { HONEYPOT, LIMITS } from './fields';
import { parseForm } from './message';

test('what is wrong is said field by field, in French', () => {
  const form = new FormData();
  form.set('nom', '  ');
  form.set('email', 'jeanne(at)exemple.fr');
  form.set('telephone', '0'.repeat(LIMITS.telephone + 1));
  form.set('sujet', 'Autre');
  form.set('message', 'é'.repeat(LIMITS.message + 1));
  expect(parseForm(form, ['Un sujet'])).toMatchInlineSnapshot(
    {
      typed: expect.any(Object),
    },
    `
    {
      "errors": {
        "email": "Cette adresse n’est pas complète. Elle a la forme prenom@exemple.fr.",
        "message": "Votre message compte 10 001 caractères, le formulaire en accepte 10 000. Raccourcissez-le, ou envoyez-le par courriel.",
        "nom": "Indiquez votre nom.",
        "sujet": "Choisissez un sujet de la liste, ou aucun.",
        "telephone": "Ce champ compte 40 caractères au plus.",
      },
      "isRobot": false,
      "typed": Any<Object>,
    }
  `,
  );
  expect(parseForm(new FormData(), [])).toMatchInlineSnapshot(`
    {
      "errors": {
        "email": "Indiquez votre adresse électronique, c’est là que nous vous répondrons.",
        "message": "Écrivez votre message.",
        "nom": "Indiquez votre nom.",
      },
      "isRobot": false,
      "typed": {
        "email": "",
        "message": "",
        "nom": "",
        "sujet": "",
        "telephone": "",
      },
    }
  `);
});

test('a line end counts as one character, as in the browser, and a file is no text', () => {
  const form = new FormData();
  form.set('nom', 'Jeanne');
  form.set('email', 'jeanne@exemple.fr');
  form.set('message', 'a\r\n'.repeat(LIMITS.message / 2));
  form.set(HONEYPOT, '');
  expect(parseForm(form, [])).toMatchObject({ isRobot: false, message: { nom: 'Jeanne' } });
  form.set('message', new File(['texte'], 'a.txt'));
  expect(parseForm(form, [])).toMatchObject({ errors: { message: 'Écrivez votre message.' } });
});
