import { Unbroken } from '../unbroken';

/**
 * What stands in the form's place where nothing could take a message in: where to write, once, beside
 * this sentence.
 */
export function ContactDirect() {
  return (
    <p className="lead">
      <Unbroken text={SENTENCE} />
    </p>
  );
}

const SENTENCE =
  'Ce site n’a pas de formulaire\u00a0: écrivez-nous par courriel ou appelez-nous. Le lien ouvre un message où trois questions vous attendent\u202f; gardez celles qui servent.';
