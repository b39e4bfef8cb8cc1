import type { DefinitionComparison } from '@rectify/contracts';
import type { Definition } from '@rectify/domain';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Empty, Failure, Loading } from '../../elements/page-state';
import styles from './designer.module.css';
import { useChanges } from './drafts';

export interface ChangesProps {
  readonly from: DefinitionComparison['from'];
  readonly to: Definition;
}

/** 改动说明 against the version a draft began with. */
export function ChangesDrawer({ title, onClose, ...changes }: ChangesProps & { readonly title: string; readonly onClose: () => void }) {
  return (
    <Drawer title={title} open onClose={onClose} size={480} styles={{ wrapper: { maxWidth: '100vw' } }}>
      <Changes {...changes} />
    </Drawer>
  );
}

export function Changes({ from, to }: ChangesProps) {
  const { t } = useTranslation('designer');
  const { data, error, isPending, refetch } = useChanges(from, to);
  if (isPending) return <Loading />;
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data.sentences.length === 0) return <Empty title={t('changes.none')} />;
  return (
    <ol className={styles.changes} tabIndex={0} aria-label={t('changes.title')}>
      {data.sentences.map((sentence, index) => (
        <li key={index}>{sentence}</li>
      ))}
    </ol>
  );
}
