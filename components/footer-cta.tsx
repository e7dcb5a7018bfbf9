type Props = {
  title: string;
  /** The page's `footer_cta`, else the site's own sentence. */
  text: string;
  button: string;
  /** Where the button leads. */
  href: string;
};

/** The call to action: a band of night across the window, before the site's footer. */
export function FooterCTA({ title, text, button, href }: Props) {
  return (
    <aside aria-labelledby="appel" className="call no-print">
      <div className="frame">
        <div>
          <h2 id="appel">{title}</h2>
          <p>{text}</p>
        </div>
        <p>
          <a href={href} className="btn btn-large">
            {button}
          </a>
        </p>
      </div>
    </aside>
  );
}
