import { DownloadOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './designer.module.css';
import { useEditing } from './editing';
import { exportDefinition } from './transfer';

export interface UndoProps {
  readonly mayUndo: boolean;
  readonly mayRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

export function UndoButtons({ mayUndo, mayRedo, undo, redo }: UndoProps) {
  const { t } = useTranslation('designer');
  return (
    <>
      <Button icon={<UndoOutlined />} disabled={!mayUndo} onClick={undo} title={t('undoKeys')}>
        {t('undo')}
      </Button>
      <Button icon={<RedoOutlined />} disabled={!mayRedo} onClick={redo} title={t('redoKeys')}>
        {t('redo')}
      </Button>
    </>
  );
}

export function ExportButton() {
  const { t } = useTranslation('designer');
  const { definition } = useEditing();
  return (
    <Button icon={<DownloadOutlined />} onClick={() => exportDefinition(definition)}>
      {t('export')}
    </Button>
  );
}

export interface DesignerHeadProps {
  readonly name: string;
  readonly facts: string;
  readonly status?: ReactNode;
  readonly children: ReactNode;
}

/** Which process this is, how it stands, and what can be done with it as a whole. */
export function DesignerHead({ name, facts, status, children }: DesignerHeadProps) {
  const { t } = useTranslation('designer');
  return (
    <header className={styles.head}>
      <div>
        <h1 className={styles.title}>{name}</h1>
        <p className={styles.facts}>
          {facts} {status}
        </p>
      </div>
      <div className={styles.acts} role="toolbar" aria-label={t('acts')}>
        {children}
      </div>
    </header>
  );
}
