import type { IssueView } from '@rectify/contracts';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActPanel } from './act-panel';
import styles from './act-sheet.module.css';
import { arrangeActions } from './arrange-actions';

export interface ActSheetProps {
  readonly issue: IssueView;
  readonly taskId: string | null;
  readonly onDone?: (settled: boolean) => void;
}

/** On a phone: one main action within reach of the thumb, its form on a sheet. */
export function ActSheet({ issue, taskId, onDone }: ActSheetProps) {
  const { t } = useTranslation('act');
  const [open, setOpen] = useState(false);
  const { main, others } = arrangeActions(issue.actions, taskId);
  const enabled = [...main, ...others].filter((action) => action.enabled);
  if (main.length === 0) return null;
  const label = main.filter((action) => action.enabled).map((action) => action.label).join(' / ') || t('open');
  const done = (settled: boolean) => {
    setOpen(false);
    onDone?.(settled);
  };
  return (
    <>
      <div className={styles.bar}>
        <Button type="primary" size="large" block onClick={() => setOpen(true)}>
          {enabled.length > 0 ? label : t('title')}
        </Button>
      </div>
      <Drawer
        title={issue.facts.code}
        placement="bottom"
        open={open}
        onClose={() => setOpen(false)}
        size="88%"
        styles={{ body: { padding: 0 } }}
      >
        <ActPanel issue={issue} taskId={taskId} onDone={done} />
      </Drawer>
    </>
  );
}
