import { expect, test } from 'vitest';
import { LIMITS } from './fields';
import { parseMessage, typedIn } from './message';

test('what is wrong is said field by field, in French', () => {
  const typed = {
    nom: '  ',
    email: 'jeanne(at)exemple.fr',
    telephone: '0'.repeat(LIMITS.telephone + 1),
    sujet: 'Autre',
    message: 'é'.repeat(LIMITS.message + 1),
  };
  expect(parseMessage(typed, ['Un sujet'])).toMatchInlineSnapshot(`
    {
      "errors": {
        "email": "Cette adresse n’est pas complète. Elle a la forme prenom@exemple.fr.",
        "message": "Votre message compte 10 001 caractères, le formulaire en accepte 10 000. Raccourcissez-le, ou envoyez-le par courriel.",
        "nom": "Indiquez votre nom.",
        "sujet": "Choisissez un sujet de la liste, ou aucun.",
        "telephone": "Ce champ compte 40 caractères au plus.",
      },
    }
  `);
  expect(parseMessage(typedIn(new Map()), [])).toMatchInlineSnapshot(`
    {
      "errors": {
        "email": "Indiquez votre adresse électronique, c’est là que nous vous répondrons.",
        "message": "Écrivez votre message.",
        "nom": "Indiquez votre nom.",
      },
    }
  `);
});

test('a line end counts as one character, as in the browser', () => {
  const typed = typedIn(
    new Map([
      ['nom', 'Jeanne'],
      ['email', 'jeanne@exemple.fr'],
      ['message', 'a\r\n'.repeat(LIMITS.message / 2)],
    ]),
  );
  expect(parseMessage(typed, [])).toMatchObject({ message: { nom: 'Jeanne' } });
});
