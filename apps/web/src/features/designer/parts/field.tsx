import type { DefinitionProblemView } from '@rectify/contracts';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditing, useProblemsAt } from '../editing';
import styles from './parts.module.css';

/** What a control needs to be found, named and marked. */
export interface ControlProps {
  readonly id: string;
  readonly disabled: boolean;
  readonly status: 'error' | 'warning' | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

export interface FieldProps {
  /** JSON pointer of what the control changes. */
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly wide?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A labelled control with what is wrong with its content. */
export function Field({ path, label, hint, wide, children }: FieldProps) {
  const id = useId();
  const { readOnly } = useEditing();
  const problems = useProblemsAt(path);
  const isWrong = problems.some(({ severity }) => severity === 'error');
  const described = [hint && `${id}-hint`, problems.length > 0 && `${id}-problems`].filter(Boolean).join(' ');
  return (
    <div className={wide ? styles.wideField : styles.field} data-path={path}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        disabled: readOnly,
        status: isWrong ? 'error' : problems.length > 0 ? 'warning' : undefined,
        'aria-invalid': isWrong || undefined,
        'aria-describedby': described === '' ? undefined : described,
      })}
      {hint && (
        <small id={`${id}-hint`} className={styles.hint}>
          {hint}
        </small>
      )}
      <ProblemNotes id={`${id}-problems`} problems={problems} />
    </div>
  );
}

/** A named group of controls, with what is wrong with it as a whole. */
export function FieldGroup({ path, label, hint, children }: Omit<FieldProps, 'children'> & { readonly children: ReactNode }) {
  const id = useId();
  const problems = useProblemsAt(path, false);
  return (
    <div className={styles.group} data-path={path} role="group" aria-labelledby={id} aria-describedby={problems.length > 0 ? `${id}-problems` : undefined} tabIndex={-1}>
      <h4 id={id} className={styles.groupTitle}>
        {label}
      </h4>
      {hint && <p className={styles.hint}>{hint}</p>}
      <ProblemNotes id={`${id}-problems`} problems={problems} />
      {children}
    </div>
  );
}

export function ProblemNotes({ id, problems }: { readonly id: string; readonly problems: readonly DefinitionProblemView[] }) {
  if (problems.length === 0) return null;
  return (
    <ul id={id} className={styles.problems}>
      {problems.map((problem) => (
        <li key={`${problem.path} ${problem.message}`}>
          <SeverityMark severity={problem.severity} /> {problem.message}
        </li>
      ))}
    </ul>
  );
}

/** 错误 or 提醒: by shape and word, not by colour alone. */
export function SeverityMark({ severity }: Pick<DefinitionProblemView, 'severity'>) {
  const { t } = useTranslation('designer');
  return (
    <span className={severity === 'error' ? styles.error : styles.warning}>
      <span aria-hidden="true">{severity === 'error' ? '■' : '▲'}</span> {t(`severity.${severity}`)}
    </span>
  );
}
