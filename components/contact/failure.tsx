import type { FailureReason, Typed } from '@/lib/contact/fields';
import { mailtoLink } from '@/lib/contact/mailto';
import { TelephoneLink } from '../telephone-link';

type Props = {
  reason: FailureReason;
  typed: Typed;
  /** The agency's own address and number, the other ways to reach it. */
  email: string;
  telephone: string;
};

const EXPLAINED: Readonly<Record<FailureReason, string>> = {
  undelivered:
    'Notre serveur de courriel n’a pas confirmé la réception de votre message. Considérez qu’il ne nous est pas parvenu. Vous pouvez réessayer dans un instant.',
  unconfigured: 'L’envoi de messages est interrompu sur ce site pour le moment.',
  limit: 'Plusieurs messages sont déjà partis de votre connexion. Vous pourrez réessayer dans une heure.',
  origin:
    'Votre navigateur n’a pas indiqué que l’envoi venait de cette page. Une extension ou un réglage de confidentialité l’en empêche peut-être.',
  robot:
    'Un champ invisible était rempli, comme le font les robots. Il est vide de nouveau, vous pouvez réessayer.',
};

/** Says that a message was not delivered, why, and what to do: nothing typed is lost. The page opens on it. */
export function ContactFailure({ reason, typed, email, telephone }: Props) {
  const { href, isWhole } = mailtoLink(email, typed);
  const focus = { autoFocus: true, tabIndex: -1 };
  return (
    <div role="alert" {...focus} className="alert grid gap-3 bg-surface p-6">
      <h3 className="text-[1.25rem]">Votre message n’est pas envoyé</h3>
      <p>{EXPLAINED[reason]} Votre texte est intact, ci-dessous.</p>
      <p>
        <a href={href} className="btn">
          L’envoyer par courriel
        </a>
      </p>
      <p>
        {!isWhole && 'Il est trop long pour être repris dans le courriel, copiez-le. '}
        Sinon, écrivez à{' '}
        <a href={`mailto:${email}`} className="link">
          {email}
        </a>{' '}
        ou appelez le <TelephoneLink telephone={telephone} className="link whole" />.
      </p>
    </div>
  );
}
