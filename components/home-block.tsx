import type { ComponentProps } from 'react';
import { ClimbingRidge } from './ridge';

/** A block of the home page's text; the steps of the work stand along a ridge there. */
export function HomeBlock({ children, ...props }: ComponentProps<'div'>) {
  return (
    <div {...props}>
      {props.className === 'steps' && <ClimbingRidge />}
      {children}
    </div>
  );
}
