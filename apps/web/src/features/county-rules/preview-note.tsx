import type { CountyRulePreview } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { MovesTable } from '../calendar/moves-table';
import styles from './county-rules.module.css';

/** What a proposal would change, before anything happens. */
export function PreviewNote({ preview }: { readonly preview: CountyRulePreview }) {
  const { t } = useTranslation('countyRules');
  const { problems, issues, movedIssues, moves } = preview;
  if (problems.length > 0) {
    return (
      <ul className={styles.problems} role="alert">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    );
  }
  return (
    <div role="status">
      <p>{t('previewed', { issues, moved: movedIssues })}</p>
      {moves.length > 0 && <MovesTable moves={moves} />}
    </div>
  );
}
