import { type FailureReason, LIMITS, type Typed } from '@/lib/contact/fields';
import { mailtoLink } from '@/lib/contact/mailto';
import { TelephoneLink } from '../telephone-link';

type Props = {
  reason: FailureReason;
  typed: Typed;
  /** The agency's own address and number, the other ways to reach it. */
  email: string;
  telephone: string;
};

const LONGEST = LIMITS.message.toLocaleString('fr-FR');

const EXPLAINED: Readonly<Record<FailureReason, string>> = {
  undelivered:
    'Notre serveur de courriel n’a pas confirmé la réception de votre message. Considérez qu’il ne nous est pas parvenu. Vous pouvez réessayer dans un instant.',
  unconfigured: 'L’envoi de messages est interrompu sur ce site pour le moment.',
  concurrent:
    'Deux messages de votre connexion sont en cours d’envoi. Vous pourrez réessayer dès qu’ils seront partis.',
  busy: 'Beaucoup de messages nous arrivent en même temps. Vous pouvez réessayer dans un instant.',
  stopping: 'Le site redémarre. Vous pouvez réessayer dans un instant.',
  limit: 'Plusieurs messages sont déjà partis de votre connexion. Vous pourrez réessayer dans une heure.',
  'site-limit':
    'Le site a reçu trop de messages depuis une heure. Écrivez-nous par courriel, ou réessayez plus tard.',
  origin:
    'Votre navigateur n’a pas indiqué que l’envoi venait de cette page. Une extension ou un réglage de confidentialité l’en empêche peut-être.',
  malformed:
    'Il ne nous est pas parvenu comme un navigateur l’envoie. Vous pouvez réessayer depuis cette page.',
  incomplete: 'La connexion s’est interrompue avant sa fin. Vous pouvez réessayer.',
  oversized: `Il dépasse ce que ce formulaire accepte. Raccourcissez-le à ${LONGEST} caractères, ou envoyez-le par courriel.`,
  truncated: `Il dépasse de loin ce que ce formulaire accepte, ${LONGEST} caractères. Envoyez-le par courriel, en pièce jointe par exemple.`,
};

/** What stands below, where it may be less than what was typed. */
const KEPT: Readonly<Partial<Record<FailureReason, string>>> = {
  malformed: 'Ce qui nous est parvenu est ci-dessous.',
  incomplete: 'Ce qui nous est parvenu est ci-dessous.',
  truncated: 'Seul le début de votre texte est ci-dessous.',
};

/**
 * Says that a message was not delivered, why, and what to do: nothing typed is lost. The page opens
 * on it.
 */
export function ContactFailure({ reason, typed, email, telephone }: Props) {
  const { href, isWhole } = mailtoLink(email, typed);
  const focus = { autoFocus: true, tabIndex: -1 };
  return (
    <div role="alert" {...focus} className="alert grid gap-3 bg-surface p-6">
      <h3 className="text-[1.25rem]">Votre message n’est pas envoyé</h3>
      <p>
        {EXPLAINED[reason]} {KEPT[reason] ?? 'Votre texte est intact, ci-dessous.'}
      </p>
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
