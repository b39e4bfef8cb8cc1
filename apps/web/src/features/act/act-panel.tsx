import type { ActionView, CommandAnswer, IssueView, RequestView } from '@rectify/contracts';
import { App } from 'antd';
import { type Ref, Suspense, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DueText } from '../../elements/due-text';
import { Loading } from '../../elements/page-state';
import { actionKey, isSettled } from './act';
import styles from './act-panel.module.css';
import { ActionChoice } from './action-choice';
import { actionName } from './action-groups';
import { arrangeActions } from './arrange-actions';
import { formOf } from './form-of';

/** For the keyboard of the workbench. */
export interface ActPanelHandle {
  /** Opens the form of this act and puts the cursor into it; `false` where it is not offered. */
  readonly choose: (type: string) => boolean;
  readonly focus: () => void;
}

export interface ActPanelProps {
  readonly issue: IssueView;
  /** The task that was opened, when it is one task. */
  readonly taskId: string | null;
  /** `settled`: there is nothing more to do here with this act. */
  readonly onDone?: (settled: boolean) => void;
  readonly handle?: Ref<ActPanelHandle>;
}

const firstField = 'form input:not([type=hidden]), form textarea, form button[type=submit]';

/** What this person may do now: drawn from `issue.actions` and nothing else. */
export function ActPanel({ issue, taskId, onDone, handle }: ActPanelProps) {
  const { t } = useTranslation('act');
  const { message } = App.useApp();
  const panel = useRef<HTMLElement>(null);
  const { main, others } = arrangeActions(issue.actions, taskId);
  const [chosen, setChosen] = useState<string | null>(null);
  const [rounds, setRounds] = useState(0);
  const [ownVersion, setOwnVersion] = useState(0);
  const enabled = [...main, ...others].filter((action) => action.enabled);
  const action = enabled.find((each) => actionKey(each) === chosen) ?? main.find((each) => each.enabled);

  const focus = () => {
    const first = panel.current?.querySelector<HTMLElement>(firstField);
    first?.focus();
  };
  const choose = (type: string) => {
    const wanted = main.find((each) => each.type === type && each.enabled);
    if (!wanted) return false;
    setChosen(actionKey(wanted));
    requestAnimationFrame(focus);
    return true;
  };
  useImperativeHandle(handle, () => ({ choose, focus }));

  const done = (answer: CommandAnswer) => {
    void message.success(t('done', { label: action?.label, code: issue.facts.code }));
    setChosen(null);
    setRounds(rounds + 1);
    setOwnVersion(answer.version);
    onDone?.(!action || isSettled(answer.issue, action));
  };

  if (main.length === 0) return <Nothing closed={issue.closedAt !== null} />;
  const isOnly = action !== undefined && main.length === 1 && main[0] === action;
  const FormOfAction = action && formOf(action.type);
  return (
    <section ref={panel} className={styles.panel} aria-label={t('title')}>
      <TaskLine issue={issue} action={action ?? main[0]} />
      {isOnly ? (
        <h2 className={styles.title}>{action.label}</h2>
      ) : (
        <ActionChoice actions={main} chosen={action} onChoose={setChosen} issue={issue} />
      )}
      {action && !main.includes(action) && <h2 className={styles.title}>{actionName(action, issue)}</h2>}
      {action && !FormOfAction && <p>{t('unknown')}</p>}
      {action && FormOfAction && (
        <Suspense fallback={<Loading />}>
          <FormOfAction
            key={`${actionKey(action)} ${rounds}`}
            issue={issue}
            action={action}
            seenVersion={Math.max(issue.version, ownVersion)}
            onDone={done}
          />
        </Suspense>
      )}
      {others.length > 0 && (
        <div className={styles.others}>
          <h2 className={styles.othersTitle}>{t('more')}</h2>
          <ActionChoice actions={others} chosen={action} onChoose={setChosen} issue={issue} named />
        </div>
      )}
    </section>
  );
}

function Nothing({ closed }: { readonly closed: boolean }) {
  const { t } = useTranslation('act');
  return (
    <section className={styles.panel} aria-label={t('title')}>
      <p className={styles.nothing}>{closed ? t('closed') : t('nothing')}</p>
      <p className={styles.reason}>{closed ? t('closedHint') : t('nothingHint')}</p>
    </section>
  );
}

/** Which task the form is about, and until when. */
function TaskLine({ issue, action }: { readonly issue: IssueView; readonly action: ActionView | undefined }) {
  const task = issue.tasks.find(({ id }) => id === action?.taskId);
  const request = issue.requests?.find(({ id }) => id === action?.requestId);
  if (request) return <RequestLine request={request} />;
  if (!task) return null;
  return (
    <p className={styles.task}>
      <strong>{task.unitName ? `${task.stageName} · ${task.unitName}` : task.stageName}</strong>
      <DueText date={task.due} workdaysLeft={task.workdaysLeft} provisional={task.provisional} />
    </p>
  );
}

function RequestLine({ request: { kind, unitName, due, provisional } }: { readonly request: RequestView }) {
  const { t } = useTranslation('sidePaths');
  return (
    <p className={styles.task}>
      <strong>{unitName ? `${kind} · ${unitName}` : kind}</strong>
      <span>
        {t('until')} <DueText date={due} workdaysLeft={null} provisional={provisional} />
      </span>
    </p>
  );
}
