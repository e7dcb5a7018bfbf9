import type { Suspicion } from '@/lib/contact/fields';

const EXPLAINED: Readonly<Record<Suspicion, string>> = {
  honeypot: 'Un champ invisible était rempli, comme le font les robots et parfois un navigateur qui aide.',
  links: 'Il contient plusieurs liens, comme ceux des robots.',
  signs: 'Le nom contient des signes invisibles, comme ceux des robots.',
  repeated: 'Le même texte nous est déjà parvenu d’autres connexions.',
  unsigned: 'Votre navigateur n’a pas indiqué que l’envoi venait de cette page.',
};

/** Asks, once, whether a message that looks like a robot's is meant. The page opens on it. */
export function ContactConfirmation({ suspicion }: { suspicion: Suspicion }) {
  const focus = { autoFocus: true, tabIndex: -1 };
  return (
    <div role="alert" {...focus} className="alert grid gap-3 bg-surface p-6">
      <h3 className="text-[1.25rem]">Confirmez l’envoi de votre message</h3>
      <p>
        Votre message n’est pas encore envoyé. {EXPLAINED[suspicion]} Si vous l’avez bien écrit, confirmez
        l’envoi. Votre texte est intact, ci-dessous.
      </p>
      <p>
        <button type="submit" className="btn cursor-pointer">
          Confirmer l’envoi
        </button>
      </p>
    </div>
  );
}
