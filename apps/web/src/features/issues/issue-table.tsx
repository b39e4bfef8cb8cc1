import type { IssueListItem } from '@rectify/contracts';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DrillMark } from '../../elements/drill-mark';
import { DueText } from '../../elements/due-text';
import { LightMark } from '../../elements/light-mark';
import { areAllIn } from './bulk/selection';
import type { Selection } from './bulk/use-selection';
import styles from './issue-table.module.css';
import { PercentBar } from './parts/percent-bar';
import { UnitNames } from './unit-names';

const columns = ['code', 'finding', 'section', 'units', 'leaders', 'status', 'light', 'deadline', 'percent', 'conclusion'] as const;

export interface IssueListProps {
  readonly items: readonly IssueListItem[];
  /** Where issues can be chosen. */
  readonly selection?: Selection | undefined;
}

export function IssueTable({ items, selection }: IssueListProps) {
  const { t } = useTranslation('issues');
  const shown = items.map(({ id }) => id);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {selection && (
            <th scope="col" className={styles.choose}>
              <Checkbox
                checked={areAllIn(selection.ids, shown)}
                indeterminate={!areAllIn(selection.ids, shown) && shown.some((id) => selection.ids.has(id))}
                onChange={() => selection.toggleAll(shown)}
                aria-label={t('bulk.chooseAll')}
              />
            </th>
          )}
          {columns.map((column) => (
            <th key={column} scope="col" className={styles[column]}>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.id} item={item} selection={selection} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ item, selection }: { readonly item: IssueListItem; readonly selection: Selection | undefined }) {
  const { t } = useTranslation('issues');
  return (
    <tr>
      {selection && (
        <td>
          <Checkbox
            checked={selection.ids.has(item.id)}
            onChange={() => selection.toggle(item.id)}
            aria-label={t('bulk.choose', { code: item.code })}
          />
        </td>
      )}
      <td className={styles.code}>
        <Link to={`/issues/${item.id}`}>{item.code}</Link>
        {item.drill && (
          <div>
            <DrillMark />
          </div>
        )}
      </td>
      <td>
        <Link to={`/issues/${item.id}`} className={styles.words} tabIndex={-1}>
          {item.finding}
        </Link>
      </td>
      <td>{item.section}</td>
      <td>
        <UnitNames names={item.responsibleUnits} />
      </td>
      <td>{item.leaders.join('、')}</td>
      <td>
        {item.status}
        {item.returns > 0 && <small className={styles.small}>{t('returnedTimes', { count: item.returns })}</small>}
      </td>
      <td>
        <LightMark light={item.light} />
        {item.everOverdue && <small className={styles.small}>{t('everOverdue')}</small>}
      </td>
      <td>
        <Deadline item={item} />
      </td>
      <td>
        <PercentBar percent={item.percent} />
      </td>
      <td>{item.conclusion ?? <span className={styles.none}>—</span>}</td>
    </tr>
  );
}

/** 整改时限 of the issue; where the open stage is due on another day, that day too. */
function Deadline({ item }: { readonly item: IssueListItem }) {
  const { t } = useTranslation('issues');
  const { deadline, due, workdaysLeft, provisional, light } = item;
  if (deadline === null || due === null || due === deadline) {
    return <DueText date={deadline ?? due} workdaysLeft={due === null ? null : workdaysLeft} provisional={provisional} light={light} />;
  }
  return (
    <>
      <DueText date={deadline} workdaysLeft={null} provisional={provisional} />
      <small className={styles.small}>
        {t('dueNext', { day: due.slice(5) })} <DueText date={due} workdaysLeft={workdaysLeft} provisional={false} light={light} wordsOnly />
      </small>
    </>
  );
}
