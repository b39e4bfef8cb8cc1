import { useTranslation } from 'react-i18next';
import { Empty } from '../../elements/page-state';
import { useTitle } from '../../elements/use-title';
import { useMay } from '../session/session';
import styles from './county-rules.module.css';
import './load-words';
import { RuleSection } from './rule-section';

/** 县级规则: 单位工作日 and 保存期限, each put in force by a second person. */
export function CountyRulesPage() {
  const { t } = useTranslation('countyRules');
  useTitle(t('title'));
  const [mayEdit, mayPublish] = [useMay('editDefinitions'), useMay('publishDefinitions')];
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('title')}</h1>
      {mayEdit || mayPublish ? (
        <>
          <p className={styles.intro}>{t('intro')}</p>
          <RuleSection kind="unitCalendars" />
          <RuleSection kind="retention" />
        </>
      ) : (
        <Empty title={t('notYours')} />
      )}
    </main>
  );
}
