import type { ReactNode } from 'react';

type Props = {
  /** What stands beside the text on a wide screen and above it on a phone. */
  aside?: ReactNode;
  children: ReactNode;
};

/** The room under a page's head: a narrow column and the text's. */
export function Columns({ aside, children }: Props) {
  return (
    <div className="frame split mt-start">
      {aside && <div className="lg:col-span-4">{aside}</div>}
      <div className="lg:col-start-5 lg:col-end-13">{children}</div>
    </div>
  );
}
