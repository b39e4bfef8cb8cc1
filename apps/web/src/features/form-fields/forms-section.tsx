import type { IssueView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { instantText } from '../../elements/instant';
import { Section } from '../../elements/section';
import { FileLink } from '../files/file-link';
import partStyles from '../issues/parts/parts.module.css';
import styles from './forms-section.module.css';

/** 填报内容 of the stages, as they count at present. */
export function FormsSection({ issue: { forms = [] } }: { readonly issue: IssueView }) {
  const { t } = useTranslation('issues');
  if (forms.length === 0) return null;
  return (
    <Section title={t('forms.title')}>
      {forms.map(({ stage, stageName, branchName, unitName, by, at, answers }) => (
        <article key={`${stage} ${branchName} ${by} ${at}`} className={partStyles.unit}>
          <div className={partStyles.unitHead}>
            <h3 className={partStyles.unitName}>{branchName ? `${stageName} · ${branchName}` : stageName}</h3>
            <span className={partStyles.small}>{`${unitName} ${by}　${instantText(at)}`}</span>
          </div>
          <dl className={styles.answers}>
            {answers.map(({ label, words, file }) => (
              <div key={label} className={styles.answer}>
                <dt>{label}</dt>
                <dd>
                  {words} {file && <FileLink file={file} />}
                </dd>
              </div>
            ))}
          </dl>
        </article>
      ))}
    </Section>
  );
}
