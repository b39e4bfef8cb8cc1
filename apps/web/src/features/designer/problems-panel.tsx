import type { DefinitionProblemView } from '@rectify/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './designer.module.css';
import { useEditing } from './editing';
import { focusProblem } from './focus-problem';
import { SeverityMark } from './parts/field';
import { placeOf } from './problem-place';

/** What is wrong or suspicious; each line leads to where it is put right. */
export function ProblemsPanel() {
  const { t } = useTranslation('designer');
  const { problems } = useEditing();
  const [isOpen, setOpen] = useState(true);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return (
    <section className={styles.problems} aria-label={t('problems.title')}>
      <header className={styles.problemsHead}>
        <p role="status">
          {problems.length === 0 ? t('problems.none') : t('problems.counts', { errors: errors.length, warnings: warnings.length })}
        </p>
        {problems.length > 0 && (
          <Button size="small" type="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'problems.hide' : 'problems.show')}
          </Button>
        )}
      </header>
      {isOpen && problems.length > 0 && (
        <ul className={styles.problemList} tabIndex={0} aria-label={t('problems.title')}>
          {[...errors, ...warnings].map((problem) => (
            <ProblemLine key={`${problem.path} ${problem.message}`} problem={problem} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ProblemLine({ problem }: { readonly problem: DefinitionProblemView }) {
  const { select, showPart, showTab } = useEditing();
  const go = () => {
    const { tab, stage, part } = placeOf(problem.path);
    showTab(tab);
    if (stage !== null) select(stage);
    if (part !== null) showPart(part);
    requestAnimationFrame(() => requestAnimationFrame(() => focusProblem(problem.path)));
  };
  return (
    <li>
      <button type="button" className={styles.problem} onClick={go}>
        <SeverityMark severity={problem.severity} /> {problem.message}
      </button>
    </li>
  );
}
