import type { ReactNode } from 'react';

type Props = {
  /** What stands beside the text on a wide screen and above it on a phone. */
  aside?: ReactNode;
  children: ReactNode;
};

/** The room under a page's head: a narrow column and the text's. */
export function Columns({ aside, children }: Props) {
  return (
    <div className="frame grid grid-cols-1 gap-x-16 gap-y-8 py-14 lg:grid-cols-[16rem_minmax(0,42rem)] lg:justify-between">
      <div>{aside}</div>
      {children}
    </div>
  );
}
