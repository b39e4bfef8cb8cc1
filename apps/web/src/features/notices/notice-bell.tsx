import { BellOutlined } from '@ant-design/icons';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTaskCounts } from '../tasks/tasks';
import styles from './notices.module.css';

const NoticeDrawer = lazy(async () => ({ default: (await import('./notice-drawer')).NoticeDrawer }));

export function NoticeBell() {
  const { t } = useTranslation('notices');
  const { data } = useTaskCounts();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const unread = data?.unreadNotices.count ?? 0;
  const show = () => {
    setWanted(true);
    setOpen(true);
  };
  return (
    <>
      <button type="button" className={styles.bell} onClick={show} aria-label={unread > 0 ? t('bell', { count: unread }) : t('bellNone')}>
        <BellOutlined aria-hidden />
        {unread > 0 && <span className={styles.count}>{unread > 99 ? '99+' : unread}</span>}
      </button>
      {wanted && (
        <Suspense fallback={null}>
          <NoticeDrawer open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
