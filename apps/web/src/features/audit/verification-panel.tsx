import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instantText } from '../../elements/instant';
import { useProblemText } from '../../elements/problem-text';
import { Section } from '../../elements/section';
import { useVerification } from './audit';
import styles from './audit.module.css';

/** 核对全部记录: are all chains whole, and is what people see what the logs say? */
export function VerificationPanel() {
  const { t } = useTranslation('audit');
  const problemText = useProblemText();
  const { mutate, isPending, data, error } = useVerification();
  return (
    <Section title={t('verify.title')}>
      <p className={styles.intro}>{t('verify.intro')}</p>
      <Button icon={<SafetyCertificateOutlined />} loading={isPending} onClick={() => mutate()}>
        {t('verify.run')}
      </Button>
      <div aria-live="polite" className={styles.result}>
        {error && <Alert type="error" showIcon title={problemText(error)} />}
        {data?.faults.length === 0 && <Alert type="success" showIcon title={t('verify.whole', { count: data.issues, time: instantText(data.at) })} />}
        {data && data.faults.length > 0 && (
          <Alert
            type="error"
            showIcon
            title={t('verify.faults', { count: data.issues, faults: data.faults.length, time: instantText(data.at) })}
            description={
              <ul>
                {data.faults.map(({ issueId, code, message }) => (
                  <li key={issueId}>
                    <Link to={`/issues/${issueId}`}>{code || issueId}</Link>：{message}
                  </li>
                ))}
              </ul>
            }
          />
        )}
      </div>
    </Section>
  );
}
