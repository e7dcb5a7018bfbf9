type Props = {
  /** By which the agency finds the failure in its logs. */
  reference?: string | undefined;
};

/** What a visitor is told when the site has failed: that it is not their doing, and what to do now. */
export function ServerError({ reference }: Props) {
  return (
    <div className="frame prose py-section">
      <h1>Le site a eu un problème</h1>
      <p className="lead text-muted">
        Vous n’y êtes pour rien. Attendez une minute, puis rechargez la page. Si vous veniez d’envoyer un
        message, il n’est peut-être pas parti&nbsp;: envoyez-le de nouveau, ou appelez-nous.
      </p>
      <ul>
        <li>
          <a href="/">la page d’accueil</a>
        </li>
        <li>
          <a href="/contact.html">nous écrire ou nous appeler</a>
        </li>
      </ul>
      {reference !== undefined && (
        <p className="small text-muted">
          Si le problème revient, donnez-nous cette référence&nbsp;: <code>{reference}</code>
        </p>
      )}
    </div>
  );
}
