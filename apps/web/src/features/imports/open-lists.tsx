import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instantText } from '../../elements/instant';
import { useOpenImports } from './imports';
import styles from './imports.module.css';

/** Half-done lists of the batch, to be gone on with instead of begun again. */
export function OpenLists({ batchId }: { readonly batchId: string }) {
  const { t } = useTranslation('imports');
  const { data } = useOpenImports(batchId);
  if (!data || data.items.length === 0) return null;
  return (
    <div className={styles.openLists}>
      <p>{t('openLists.title', { count: data.items.length })}</p>
      <ul>
        {data.items.map(({ id, fileName, by, changedAt }) => (
          <li key={id}>
            <Link to={`/import/${batchId}/${id}`}>{fileName}</Link>
            <span className={styles.hint}>{t('openLists.by', { name: by, time: instantText(changedAt) })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
