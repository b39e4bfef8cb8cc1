import { useId, type ReactNode } from 'react';
import styles from './rehearsal.module.css';

/** A label with its control below, and a word of help. */
export function Field({ label, hint, children }: { readonly label: string; readonly hint?: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint && <p className={styles.quiet}>{hint}</p>}
    </div>
  );
}
