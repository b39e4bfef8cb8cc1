import { UserOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { sessionKey } from '../../api/query-client';
import { logout, useSession } from '../session/session';
import styles from './person-menu.module.css';

/** Who I am here, and the way out. */
export function PersonMenu() {
  const { t } = useTranslation('shell');
  const { person } = useSession();
  const [open, setOpen] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: logout,
    onSettled: async () => {
      await navigate('/login', { replace: true });
      client.clear();
      client.setQueryData(sessionKey, null);
    },
  });
  const content = (
    <div className={styles.menu} role="dialog" aria-label={t('person', { name: person.name })}>
      <p className={styles.name}>{person.name}</p>
      <dl>
        <dt>{t('unit')}</dt>
        <dd>{person.unitName}</dd>
        <dt>{t('post')}</dt>
        <dd>{person.post}</dd>
        <dt>{t('account')}</dt>
        <dd>{person.account}</dd>
      </dl>
      <p className={styles.settings}>
        <Link to="/delegations" onClick={() => setOpen(false)}>
          {t('delegations')}
        </Link>
      </p>
      <p className={styles.settings}>
        <Link to="/preferences" onClick={() => setOpen(false)}>
          {t('preferences')}
        </Link>
      </p>
      <Button block onClick={() => leave.mutate()} loading={leave.isPending}>
        {t('logout')}
      </Button>
    </div>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen}>
      <button type="button" aria-label={t('person', { name: person.name })} aria-expanded={open}>
        <UserOutlined aria-hidden />
        <span className={styles.who}>
          {person.name}
          <small>{person.unitName}</small>
        </span>
      </button>
    </Popover>
  );
}
