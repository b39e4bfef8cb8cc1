import { DownloadOutlined } from '@ant-design/icons';
import type { IssueView } from '@rectify/contracts';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './recheck.module.css';

/** 归档材料 of a closed issue. */
export function ArchiveButton({ issue }: { readonly issue: IssueView }) {
  const { t } = useTranslation('recheck');
  if (issue.closedAt === null) return null;
  return (
    <Button className={styles.archive} size="small" icon={<DownloadOutlined />} href={`/api/issues/${issue.id}/archive.zip`} download title={t('archiveHint')}>
      {t('archive')}
    </Button>
  );
}
