import { MailOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { Emblem } from '../../elements/emblem';
import { NoticeBell } from '../notices/notice-bell';
import { useSession } from '../session/session';
import styles from './header.module.css';
import { useDestinations } from './navigation';
import { PersonMenu } from './person-menu';

export function Header() {
  const { t } = useTranslation(['shell', 'general']);
  const { mailboxUrl } = useSession();
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.brand}>
        <Emblem size={28} />
        <span>{t('general:product')}</span>
      </Link>
      <nav className={styles.nav} aria-label={t('nav')}>
        {useDestinations().map(({ to, label }) => (
          <NavLink key={to} to={to} end={to === '/'}>
            {label}
          </NavLink>
        ))}
      </nav>
      <div className={styles.tools}>
        {mailboxUrl && (
          <a className={styles.mailbox} href={mailboxUrl} target="_blank" rel="noreferrer" aria-label={t('mailbox')}>
            <MailOutlined aria-hidden />
            <span>{t('mailbox')}</span>
          </a>
        )}
        <NoticeBell />
        <PersonMenu />
      </div>
    </header>
  );
}
