import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { useDestinations } from './navigation';
import styles from './tab-bar.module.css';

/** One item fills the phone's screen: its own action stands where the navigation was. */
const showsOneItem = (pathname: string, search: string) =>
  /^\/issues\/./.test(pathname) || (pathname === '/' && new URLSearchParams(search).has('issue'));

/** The navigation of a phone, within reach of a thumb. */
export function TabBar() {
  const { t } = useTranslation('shell');
  const { pathname, search } = useLocation();
  const destinations = useDestinations();
  if (showsOneItem(pathname, search)) return null;
  return (
    <nav className={styles.bar} aria-label={t('nav')}>
      {destinations.map(({ to, label, icon }) => (
        <NavLink key={to} to={to} end={to === '/'}>
          <span className={styles.icon} aria-hidden="true">
            {icon}
          </span>
          {label}
        </NavLink>
      ))}
    </nav>
  );
}
