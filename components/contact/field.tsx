import type { ReactNode } from 'react';
import type { Field } from '@/lib/contact/fields';

/** What a control is given so that its label, its error and what was typed belong to it. */
type ControlProps = {
  id: string;
  name: Field;
  defaultValue: string;
  className: string;
  autoFocus?: true;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
};

type Props = {
  name: Field;
  label: string;
  isOptional?: boolean;
  /** What the visitor typed before, where the page comes back. */
  typed: string;
  /** What is wrong with it, in a sentence. */
  error?: string | undefined;
  /** Whether this is the first field to mend: the page opens on it. */
  isFirstError?: boolean;
  /** The control itself. */
  children: (control: ControlProps) => ReactNode;
};

/**
 * A label, its control and, where there is one, the error between them: read out with the control,
 * seen beside it.
 */
export function ContactField({ name, label, isOptional, typed, error, isFirstError, children }: Props) {
  const errorId = `${name}-erreur`;
  return (
    <div>
      <label htmlFor={name} className="strong block">
        {label}
        {isOptional && <span className="regular text-muted"> (facultatif)</span>}
      </label>
      {error !== undefined && (
        <p id={errorId} className="alert strong mt-1 pl-3 text-accent">
          {error}
        </p>
      )}
      {children({
        id: name,
        name,
        defaultValue: typed,
        className: 'field',
        ...(isFirstError && { autoFocus: true }),
        ...(error !== undefined && { 'aria-invalid': true, 'aria-describedby': errorId }),
      })}
    </div>
  );
}
