import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Empty } from '../elements/page-state';

/** A page that could not be shown: a chunk that is gone after an upgrade, or a fault of ours. */
export function RouteFailure() {
  const { t } = useTranslation();
  return (
    <main>
      <h1 className="sr-only">{t('error.page')}</h1>
      <Empty title={t('error.page')}>
        <p>{t('error.pageHint')}</p>
        <p>
          <Button type="primary" onClick={() => window.location.reload()}>
            {t('error.reload')}
          </Button>
        </p>
      </Empty>
    </main>
  );
}
