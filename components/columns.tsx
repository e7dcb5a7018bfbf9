import type { ReactNode } from 'react';

type Props = {
  /** What stands beside the text on a wide screen and above it on a phone. */
  aside?: ReactNode;
  children: ReactNode;
};

/** The room under a page's head: a narrow column and the text's. */
export function Columns({ aside, children }: Props) {
  return (
    <div className="frame columns py-14">
      <div>{aside}</div>
      {children}
    </div>
  );
}
