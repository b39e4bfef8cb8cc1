import { Drawer, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '../../elements/use-phone';
import styles from './designer.module.css';
import { EditingContext, useEditing } from './editing';
import { StageGraph } from './graph/stage-graph';
import { Inspector } from './inspector/inspector';
import { StageTable } from './table/stage-table';

/** Picture and table of the same 环节, and everything about the chosen one; on a phone one thing at a time. */
export function StagesPanel() {
  return usePhone() ? <OneAtATime /> : <SideBySide />;
}

function SideBySide() {
  const { definition, selected } = useEditing();
  return (
    <div className={styles.stages}>
      <StageGraph />
      <div className={styles.editor}>
        <StageTable />
        {definition.stages[selected] && <Inspector />}
      </div>
    </div>
  );
}

function OneAtATime() {
  const { t } = useTranslation('designer');
  const editing = useEditing();
  const { definition, selected, select, showPart } = editing;
  const [view, setView] = useState<'table' | 'graph'>('table');
  const [isOpen, setOpen] = useState(false);
  const opening = {
    ...editing,
    select: (index: number) => {
      select(index);
      setOpen(true);
    },
    showPart: (part: typeof editing.part) => {
      showPart(part);
      setOpen(true);
    },
  };
  const stage = definition.stages[selected];
  return (
    <EditingContext value={opening}>
      <Segmented block value={view} onChange={setView} options={(['table', 'graph'] as const).map((value) => ({ value, label: t(`view.${value}`) }))} />
      <div className={styles.sheet}>{view === 'table' ? <StageTable /> : <StageGraph />}</div>
      {stage && (
        <Drawer title={stage.name} open={isOpen} onClose={() => setOpen(false)} placement="bottom" size="85%">
          <Inspector />
        </Drawer>
      )}
    </EditingContext>
  );
}
