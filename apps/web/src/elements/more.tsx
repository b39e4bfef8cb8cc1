import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './page-state.module.css';

interface MoreProps {
  /** A list that is read page by page. */
  readonly of: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => Promise<unknown> };
}

/** The button under a list that has another page. */
export function More({ of: { hasNextPage, isFetchingNextPage, fetchNextPage } }: MoreProps) {
  const { t } = useTranslation();
  if (!hasNextPage) return null;
  return (
    <div className={styles.more}>
      <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
        {t('more')}
      </Button>
    </div>
  );
}
