import { TelephoneLink } from './telephone-link';
import { Unbroken, unbroken } from './unbroken';

type Props = {
  title: string;
  /** The page's `footer_cta`, else the site's own sentence. */
  text: string;
  button: string;
  /** Where the button leads. */
  href: string;
  telephone: string;
};

/** The call to action: it stands on the ground of the site's foot, before it. */
export function FooterCTA({ title, text, button, href, telephone }: Props) {
  return (
    <aside aria-labelledby="appel" className="frame grid gap-4 pt-start pb-section">
      <h2 id="appel" className="max-w-[16em] text-h1">
        {unbroken(title)}
      </h2>
      <p className="lead max-w-[36rem]">
        <Unbroken text={text} />
      </p>
      <p className="mt-3 flex flex-wrap items-center gap-x-8 gap-y-4">
        <a href={href} className="btn">
          {unbroken(button)}
        </a>
        <TelephoneLink telephone={telephone} className="link" before="ou appeler le " />
      </p>
    </aside>
  );
}
