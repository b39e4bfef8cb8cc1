import { conditionInWords, signaturesInWords, type Stage } from '@rectify/domain';
import { useTranslation } from 'react-i18next';
import { useEditing } from '../editing';
import { SeverityMark } from '../parts/field';
import { isWithin } from '../problem-place';
import { dutiesInWords, stageLimitInWords } from '../words';
import styles from './table.module.css';

/** A 环节 as a row: everything that matters in words, and how much is wrong with it. */
export function StageRow({ stage, index, isSelected }: { readonly stage: Stage; readonly index: number; readonly isSelected: boolean }) {
  const { t } = useTranslation('designer');
  const { definition, problems, select } = useEditing();
  const wrong = problems.filter(({ path }) => isWithin(path, `/stages/${index}`));
  const { signatures, group: groupKey } = stage;
  const group = definition.groups?.find(({ key }) => key === groupKey);
  const dash = t('table.dash');
  const cell = (column: 'duty' | 'condition' | 'limit' | 'signatures' | 'group' | 'rungs', text: string) => (
    <td data-name={t(`table.${column}`)} data-empty={text === dash || undefined}>
      {text}
    </td>
  );
  return (
    <tr className={isSelected ? styles.chosen : undefined} onClick={() => select(index)}>
      <th scope="row">
        <button type="button" data-row={index} className={styles.name} aria-current={isSelected ? 'true' : undefined} onClick={() => select(index)}>
          {index + 1}. {stage.name}
        </button>
        {stage.each === 'responsibleUnit' && <small className={styles.each}>{t('table.eachUnit')}</small>}
      </th>
      {cell('duty', dutiesInWords(stage.duty))}
      {cell('condition', stage.when ? conditionInWords(stage.when) : t('condition.always'))}
      {cell('limit', stageLimitInWords(stage) || dash)}
      {cell('signatures', signatures === undefined ? dash : signaturesInWords(signatures))}
      {cell('group', group?.name ?? groupKey ?? dash)}
      {cell('rungs', String(stage.ladder.length))}
      <td data-name={t('table.problems')} data-empty={wrong.length === 0 || undefined}>
        {wrong.length === 0 ? dash : (['error', 'warning'] as const).map((severity) => <Count key={severity} severity={severity} count={wrong.filter((each) => each.severity === severity).length} />)}
      </td>
    </tr>
  );
}

function Count({ severity, count }: { readonly severity: 'error' | 'warning'; readonly count: number }) {
  if (count === 0) return null;
  return (
    <span className={styles.count}>
      <SeverityMark severity={severity} /> {count}
    </span>
  );
}
