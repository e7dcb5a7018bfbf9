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
    <aside aria-labelledby="appel" className="no-print mt-14 bg-night text-white">
      <div className="frame grid items-center gap-8 py-16 md:grid-cols-[1fr_auto]">
        <div>
          <h2 id="appel" className="mb-3 text-[clamp(1.75rem,1.3rem+1.6vw,2.5rem)]">
            {title}
          </h2>
          <p className="max-w-[52ch]">{text}</p>
        </div>
        <p>
          <a href={href} className="btn bg-dawn px-7 py-4 text-[1.1rem] text-night">
            {button}
          </a>
        </p>
      </div>
    </aside>
  );
}
