import type { IssueView } from '@rectify/contracts';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Failure, Loading } from '../../elements/page-state';
import { ActPanel, type ActPanelHandle } from '../act/act-panel';
import { ActSheet } from '../act/act-sheet';
import { useIssue } from '../issues/issue-queries';
import { FactsSection } from '../issues/parts/facts-section';
import { OriginLine } from '../self-checks/origin-line';
import { IssueHeading } from '../issues/parts/issue-heading';
import { Returned } from '../issues/parts/open-tasks';
import { PlanSection } from '../issues/parts/plan-section';
import { SignaturesSection } from '../issues/parts/signatures-section';
import { StageTrack } from '../issues/parts/stage-track';
import { UnitsBoard } from '../issues/parts/units-board';
import { WorkSection } from '../issues/parts/work-section';
import styles from './task-pane.module.css';
import type { Chosen } from './tasks';

export interface TaskPaneProps {
  readonly chosen: Chosen;
  readonly phone: boolean;
  readonly handle: Ref<ActPanelHandle>;
  readonly onDone: (settled: boolean) => void;
}

/** The item with its form open, and beside it what one needs to know to decide. */
export function TaskPane({ chosen, phone, handle, onDone }: TaskPaneProps) {
  const { data: issue, error, refetch } = useIssue(chosen.issueId);
  if (!issue) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <div className={styles.pane}>
      <div className={styles.context}>
        <Context issue={issue} taskId={chosen.taskId} />
      </div>
      {phone ? (
        <ActSheet issue={issue} taskId={chosen.taskId} onDone={onDone} />
      ) : (
        <div className={styles.act}>
          <ActPanel issue={issue} taskId={chosen.taskId} onDone={onDone} handle={handle} />
        </div>
      )}
    </div>
  );
}

const hasWork = ({ work }: IssueView) => work.some(({ progress, claim }) => progress !== null || claim !== null);

function Context({ issue, taskId }: { readonly issue: IssueView; readonly taskId: string | null }) {
  const { t } = useTranslation('issues');
  const task = issue.tasks.find(({ id }) => id === taskId);
  const unitId = task?.unitId ?? null;
  return (
    <>
      <IssueHeading issue={issue} aside={<Link to={`/issues/${issue.id}`}>{t('openDetail')}</Link>} />
      <OriginLine issue={issue} />
      {task?.returned && <Returned returned={task.returned} />}
      {hasWork(issue) && <WorkSection issue={issue} onlyUnit={unitId} />}
      {issue.track.some(({ signatures }) => signatures.length > 0) && <SignaturesSection issue={issue} />}
      {issue.plan && <PlanSection issue={issue} />}
      <FactsSection issue={issue} />
      {unitId === null && <UnitsBoard issue={issue} />}
      <StageTrack issue={issue} />
    </>
  );
}
