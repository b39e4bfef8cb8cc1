import type { IssueView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { DueText } from '../../../elements/due-text';
import { LightMark } from '../../../elements/light-mark';
import { Section } from '../../../elements/section';
import styles from './parts.module.css';
import { PercentBar } from './percent-bar';
import { unitStandings, type UnitStanding } from './unit-standings';

/** 牵头单位 sees its units at a glance. */
export function UnitsBoard({ issue }: { readonly issue: IssueView }) {
  const { t } = useTranslation('issues');
  const standings = unitStandings(issue);
  const open = standings.filter(({ task }) => task !== undefined).length;
  if (standings.length < 2 || open === 0) return null;
  return (
    <Section title={t('board.title')} aside={<span className={styles.small}>{t('board.summary', { open, all: standings.length })}</span>}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('board.unit')}</th>
            <th scope="col">{t('axis.light')}</th>
            <th scope="col">{t('board.stage')}</th>
            <th scope="col">{t('board.due')}</th>
            <th scope="col">{t('board.percent')}</th>
          </tr>
        </thead>
        <tbody>
          {standings.map((standing) => (
            <Row key={standing.id} standing={standing} stopped={Boolean(issue.suspended)} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Row({ standing: { name, task, percent }, stopped }: { readonly standing: UnitStanding; readonly stopped: boolean }) {
  const { t } = useTranslation('issues');
  return (
    <tr>
      <td>
        <strong>{name}</strong>
      </td>
      <td>{task ? <LightMark light={task.light} /> : <span className={styles.quiet}>—</span>}</td>
      <td data-name={t('board.stage')}>
        {task ? task.stageName : <span className={styles.quiet}>{t('board.idle')}</span>}
        {task && task.round > 1 && <span className={styles.small}>{`　${t('tasks.round', { count: task.round })}`}</span>}
      </td>
      <td data-name={t('board.due')}>
        {task ? (
          <DueText date={task.due} workdaysLeft={stopped ? null : task.workdaysLeft} provisional={task.provisional} light={task.light} />
        ) : (
          <span className={styles.quiet}>—</span>
        )}
      </td>
      <td data-name={t('board.percent')}>
        <PercentBar percent={percent} />
      </td>
    </tr>
  );
}
