import type { SelfCheckLine } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { instantText } from '../../elements/instant';
import { EvidenceList } from '../issues/parts/evidence-list';
import styles from './self-checks.module.css';

export type Report = NonNullable<SelfCheckLine['report']>;

/** 零报告, 发现问题 or 未报, in words and colour. */
export function ResultMark({ result }: { readonly result: Report['result'] | undefined }) {
  const { t } = useTranslation('selfChecks');
  const kind = result?.kind ?? 'none';
  return (
    <span className={styles.mark} data-kind={kind}>
      {result?.kind === 'findings' ? t('found', { count: result.findings.length }) : t(kind === 'nil' ? 'nil' : 'unreported')}
    </span>
  );
}

/** What was found, one by one with its 佐证, and who says so. */
export function ReportView({ report: { result, done, by, at } }: { readonly report: Report }) {
  const { t } = useTranslation('selfChecks');
  return (
    <div className={styles.report}>
      <ResultMark result={result} />
      <p className={styles.words}>{t('done', { done })}</p>
      {result.kind === 'findings' && (
        <ol className={styles.findings}>
          {result.findings.map(({ text, evidence }, index) => (
            <li key={index}>
              {text}
              <EvidenceList evidence={evidence} />
            </li>
          ))}
        </ol>
      )}
      <p className={styles.quiet}>{t('by', { by, time: instantText(at) })}</p>
    </div>
  );
}
