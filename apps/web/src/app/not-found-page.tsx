import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../elements/page-state';
import { useTitle } from '../elements/use-title';

export function NotFoundPage() {
  const { t } = useTranslation();
  useTitle(t('notFound.title'));
  return (
    <main>
      <h1 className="sr-only">{t('notFound.title')}</h1>
      <Empty title={t('notFound.title')}>
        <p>{t('notFound.hint')}</p>
        <Link to="/">{t('notFound.home')}</Link>
      </Empty>
    </main>
  );
}
