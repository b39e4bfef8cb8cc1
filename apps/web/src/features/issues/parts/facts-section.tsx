import type { IssueView } from '@rectify/contracts';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../elements/section';
import styles from './parts.module.css';

const shownUnits = 8;

/** What was found, what it should become, and who answers for it. */
export function FactsSection({ issue }: { readonly issue: IssueView }) {
  const { t } = useTranslation('issues');
  const { facts } = issue;
  const missing = <span className={styles.missing}>{t('facts.missing')}</span>;
  return (
    <Section title={t('facts.title')}>
      <dl className={styles.facts}>
        <Fact name={t('facts.objective')}>{facts.objective || missing}</Fact>
        {facts.measures.length > 0 && (
          <Fact name={t('facts.measures')}>
            <ol className={styles.numbered}>
              {facts.measures.map((measure, index) => (
                <li key={index}>{measure}</li>
              ))}
            </ol>
          </Fact>
        )}
        <Fact name={t('facts.leaders')}>
          {facts.leaders.length === 0 ? missing : facts.leaders.map(({ name, post }) => `${name}（${post}）`).join('、')}
        </Fact>
        <Fact name={t('facts.leadUnits')}>{facts.leadUnits.map(({ name }) => name).join('、') || missing}</Fact>
        <Fact name={t('facts.responsibleUnits')}>
          {facts.responsibleUnits.length === 0 ? missing : <Units units={facts.responsibleUnits} />}
        </Fact>
        {facts.issueType !== '' && <Fact name={t('facts.issueType')}>{facts.issueType}</Fact>}
        {facts.rectifyType !== '' && <Fact name={t('facts.rectifyType')}>{facts.rectifyType}</Fact>}
        {facts.severity && <Fact name={t('facts.severity')}>{facts.severity}</Fact>}
        {facts.amount !== undefined && (
          <Fact name={t('facts.amount')}>{facts.amount === 0 ? t('facts.noMoney') : t('facts.wan', { amount: facts.amount })}</Fact>
        )}
        {facts.remarks !== '' && <Fact name={t('facts.remarks')}>{facts.remarks}</Fact>}
      </dl>
    </Section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Units({ units }: { readonly units: readonly { readonly id: string; readonly name: string }[] }) {
  const { t } = useTranslation('issues');
  const [all, setAll] = useState(false);
  const shown = all || units.length <= shownUnits + 2 ? units : units.slice(0, shownUnits);
  return (
    <>
      {shown.map(({ name }) => name).join('、')}
      {shown.length < units.length && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t('facts.allUnits', { count: units.length })}
        </Button>
      )}
    </>
  );
}
