import type { NoticeItem } from '@rectify/contracts';
import { Button, Checkbox, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instantText } from '../../elements/instant';
import { More } from '../../elements/more';
import { Empty, Failure, Loading } from '../../elements/page-state';
import { useNotices, useReadNotices } from './notices';
import styles from './notices.module.css';

export interface NoticeDrawerProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Everything that was sent to me, each with the reason why. */
export function NoticeDrawer({ open, onClose }: NoticeDrawerProps) {
  const { t } = useTranslation('notices');
  const [unreadOnly, setUnreadOnly] = useState(false);
  const list = useNotices(open, unreadOnly);
  const { data, error, isPending, refetch } = list;
  const { mutate: markRead } = useReadNotices();
  const notices = data?.pages.flatMap((page) => page.items) ?? [];
  const anyUnread = notices.some((notice) => notice.readAt === null);
  return (
    <Drawer
      title={t('title')}
      open={open}
      onClose={onClose}
      size={420}
      styles={{ body: { padding: 0 }, wrapper: { maxWidth: '100vw' } }}
      extra={
        <Button size="small" disabled={!anyUnread} onClick={() => markRead(undefined)}>
          {t('allRead')}
        </Button>
      }
    >
      <div className={styles.bar}>
        <Checkbox checked={unreadOnly} onChange={(event) => setUnreadOnly(event.target.checked)}>
          {t('unreadOnly')}
        </Checkbox>
        <Link to="/preferences" onClick={onClose}>
          {t('settings')}
        </Link>
      </div>
      {isPending && <Loading />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && notices.length === 0 && <Empty title={t(unreadOnly ? 'noUnread' : 'emptyTitle')}>{!unreadOnly && t('emptyHint')}</Empty>}
      <ul>
        {notices.map((notice) => (
          <Notice key={notice.id} notice={notice} onRead={() => markRead([notice.id])} onLeave={onClose} />
        ))}
      </ul>
      <More of={list} />
    </Drawer>
  );
}

interface NoticeProps {
  readonly notice: NoticeItem;
  readonly onRead: () => void;
  readonly onLeave: () => void;
}

function Notice({ notice, onRead, onLeave }: NoticeProps) {
  const { t } = useTranslation('notices');
  const unread = notice.readAt === null;
  const place = notice.issueId === null ? notice.page : `/issues/${notice.issueId}`;
  const follow = () => {
    if (unread) onRead();
    onLeave();
  };
  return (
    <li className={unread ? `${styles.notice} ${styles.unread}` : styles.notice}>
      <p className={styles.subject}>
        {unread && <span className={styles.new}>{t('unread')}</span>}
        {notice.subject}
      </p>
      <p className={styles.body}>{notice.body}</p>
      <p className={styles.why}>{t('why', { why: notice.why })}</p>
      <p className={styles.foot}>
        <time dateTime={notice.at}>{instantText(notice.at)}</time>
        <span>
          {unread && (
            <Button size="small" type="link" onClick={onRead}>
              {t('read')}
            </Button>
          )}
          {place !== null && (
            <Link to={place} onClick={follow}>
              {t(notice.issueId === null ? 'openPage' : 'open')}
            </Link>
          )}
        </span>
      </p>
    </li>
  );
}
