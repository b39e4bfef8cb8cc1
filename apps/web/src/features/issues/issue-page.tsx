import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import type { OpenTaskView } from '@rectify/contracts';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Failure, Loading } from '../../elements/page-state';
import { usePhone } from '../../elements/use-phone';
import { useTitle } from '../../elements/use-title';
import { ActPanel } from '../act/act-panel';
import { ActSheet } from '../act/act-sheet';
import { ArchiveButton } from '../recheck/archive-button';
import { RecheckSection } from '../recheck/recheck-section';
import { SimilarIssues } from '../recheck/similar-issues';
import { RequestsSection } from '../side-paths/requests-section';
import { FormsSection } from '../form-fields/forms-section';
import { OrdersSection } from '../orders/orders-section';
import { OriginLine } from '../self-checks/origin-line';
import { SelfChecksSection } from '../self-checks/self-checks-section';
import { useIssue } from './issue-queries';
import styles from './issue-page.module.css';
import { FactsSection } from './parts/facts-section';
import { IssueHeading } from './parts/issue-heading';
import { OpenTasks } from './parts/open-tasks';
import { PlanSection } from './parts/plan-section';
import { SignaturesSection } from './parts/signatures-section';
import { StageTrack } from './parts/stage-track';
import { Timeline } from './parts/timeline';
import { UnitsBoard } from './parts/units-board';
import { WorkSection } from './parts/work-section';

/** The board of units says where each unit is; what came back and why it cannot say. */
const isNotOnBoard = ({ unitId, returned }: OpenTaskView) => unitId === null || returned !== null;

/** Everything about one issue. */
export function IssuePage() {
  const { t } = useTranslation('issues');
  const { id = '' } = useParams();
  const phone = usePhone();
  const { data: issue, error, refetch } = useIssue(id);
  useTitle(issue?.facts.code ?? t('title'));
  if (!issue) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  const severalUnits = issue.facts.responsibleUnits.length > 1;
  return (
    <main className={styles.page}>
      <div className={styles.bar}>
        <Link to="/issues" className={styles.back}>
          <ArrowLeftOutlined aria-hidden /> {t('backToList')}
        </Link>
        <ArchiveButton issue={issue} />
        <Button size="small" icon={<PrinterOutlined />} className={styles.print} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <div className={styles.columns}>
        <div className={styles.story}>
          <IssueHeading issue={issue} />
          <OriginLine issue={issue} />
          <SimilarIssues issue={issue} />
          <RequestsSection issue={issue} />
          <RecheckSection issue={issue} />
          <StageTrack issue={issue} />
          <UnitsBoard issue={issue} />
          <OpenTasks tasks={severalUnits ? issue.tasks.filter(isNotOnBoard) : issue.tasks} stopped={Boolean(issue.suspended)} />
          <OrdersSection issue={issue} />
          <SelfChecksSection issue={issue} />
          <FactsSection issue={issue} />
          {!issue.facts.origin && <PlanSection issue={issue} />}
          <WorkSection issue={issue} />
          <FormsSection issue={issue} />
          <SignaturesSection issue={issue} />
          <Timeline issueId={issue.id} />
        </div>
        {!phone && (
          <aside className={styles.act}>
            <ActPanel key={issue.id} issue={issue} taskId={null} />
          </aside>
        )}
      </div>
      {phone && <ActSheet key={issue.id} issue={issue} taskId={null} />}
    </main>
  );
}
