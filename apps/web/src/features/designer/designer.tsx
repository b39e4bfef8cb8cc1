import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { NoticeRulesEditor } from '../definition-rules/notice-rules-editor';
import { OrderRulesEditor } from '../definition-rules/order-rules-editor';
import styles from './designer.module.css';
import { useEditing } from './editing';
import { ProblemsPanel } from './problems-panel';
import type { DesignerTab } from './problem-place';
import { ProcessPanel } from './process/process-panel';
import { StagesPanel } from './stages-panel';

/** 流程设计: the 环节, and what holds for the whole process. */
export function Designer() {
  const { t } = useTranslation('designer');
  const { tab, showTab } = useEditing();
  return (
    <>
      <ProblemsPanel />
      <Tabs
        activeKey={tab}
        onChange={(key) => showTab(key as DesignerTab)}
        className={styles.tabs}
        items={[
          { key: 'stages', label: t('tab.stages'), children: <StagesPanel /> },
          { key: 'process', label: t('tab.process'), children: <ProcessPanel /> },
          { key: 'notices', label: t('tab.notices'), children: <NoticeRulesEditor /> },
          { key: 'orders', label: t('tab.orders'), children: <OrderRulesEditor /> },
        ]}
      />
    </>
  );
}
