import type { PreferencesView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import styles from './preferences.module.css';

/** When and where mail goes, in sentences. */
export function DeliveryRules({ view }: { readonly view: PreferencesView }) {
  const { t } = useTranslation('preferences');
  const { address, quietHours, mailsPerHour, chatAvailable } = view;
  const [from = '', to = ''] = quietHours?.split('-') ?? [];
  return (
    <ul className={styles.rules}>
      <li>{address === null ? t('noAddress') : t('address', { address })}</li>
      <li>{quietHours === null ? t('noQuiet') : t(from > to ? 'quiet' : 'quietDay', { from, to })}</li>
      <li>{mailsPerHour === null ? t('noLimit') : t('perHour', { count: mailsPerHour })}</li>
      {!chatAvailable && <li>{t('noChat')}</li>}
    </ul>
  );
}
