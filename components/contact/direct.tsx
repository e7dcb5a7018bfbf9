/**
 * What stands in the form's place where nothing could take a message in: where to write, once, beside
 * this sentence.
 */
export function ContactDirect() {
  return (
    <p className="lead">
      Ce site n’a pas de formulaire&nbsp;: écrivez-nous par courriel ou appelez-nous. Le lien ouvre un message
      où trois questions vous attendent&#8239;; gardez celles qui servent.
    </p>
  );
}
