import type { ReactNode } from 'react';

type Props = {
  /** One element, beside the text on a wide screen and above it on a phone. */
  aside?: ReactNode;
  /** One element. */
  children: ReactNode;
};

/** The room under a page's head: a narrow column and the text's. */
export function Columns({ aside, children }: Props) {
  return (
    <div className="frame split mt-start">
      {aside}
      {children}
    </div>
  );
}
