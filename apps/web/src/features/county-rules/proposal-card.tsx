import type { CountyRuleView } from '@rectify/contracts';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../elements/problem-text';
import { useMay, useSession } from '../session/session';
import { useDecide, type Decision } from './county-rules';
import styles from './county-rules.module.css';
import { RuleBody } from './rule-body';
import type { Rule } from './rule';

const told = { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' } as const;

/** What waits for a second person: its content, why, and the decision. */
export function ProposalCard({ rule }: { readonly rule: CountyRuleView }) {
  const { t } = useTranslation('countyRules');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const isOwn = useSession().person.id === rule.authorId;
  const mayDecide = useMay('publishDefinitions') && !isOwn;
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const decide = useDecide(rule.id);
  const act = (decision: Decision) =>
    decide.mutate(decision, { onSuccess: () => void message.success(t(told[decision.act])), onError: (error) => void message.error(problemText(error)) });
  const reject = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') act({ act: 'reject', reason: reason.trim() });
  };
  return (
    <section className={styles.proposal} aria-label={t('waiting', { author: rule.authorName })}>
      <h3>{t('waiting', { author: rule.authorName })}</h3>
      <p>{rule.note}</p>
      <RuleBody rule={{ kind: rule.kind, body: rule.body } as Rule} readOnly onChange={() => undefined} />
      {mayDecide && (
        <div className={styles.form}>
          <label>
            {t('reason')}
            <Input value={reason} maxLength={500} status={isMissing ? 'error' : undefined} aria-invalid={isMissing || undefined} onChange={(event) => setReason(event.target.value)} />
          </label>
          {isMissing && <p role="alert">{t('reasonMissing')}</p>}
        </div>
      )}
      <div className={styles.buttons}>
        {mayDecide && (
          <>
            <Button type="primary" loading={decide.isPending} onClick={() => act({ act: 'approve' })}>
              {t('approve')}
            </Button>
            <Button disabled={decide.isPending} onClick={reject}>
              {t('reject')}
            </Button>
          </>
        )}
        {isOwn && (
          <>
            <Button loading={decide.isPending} onClick={() => act({ act: 'withdraw' })}>
              {t('withdraw')}
            </Button>
            <small>{t('ownProposal')}</small>
          </>
        )}
      </div>
    </section>
  );
}
