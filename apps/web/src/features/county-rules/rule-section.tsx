import type { CountyRuleKind, CountyRuleProposal } from '@rectify/contracts';
import { Alert, App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, Loading } from '../../elements/page-state';
import { useProblemText } from '../../elements/problem-text';
import { Section } from '../../elements/section';
import { useMay } from '../session/session';
import { usePreview, usePropose, useRules } from './county-rules';
import styles from './county-rules.module.css';
import { PreviewNote } from './preview-note';
import { ProposalCard } from './proposal-card';
import type { Rule } from './rule';
import { RuleBody } from './rule-body';
import { RuleHistory } from './rule-history';

/** One kind of rule: what holds, what waits, a form for the next, and the history. */
export function RuleSection({ kind }: { readonly kind: CountyRuleKind }) {
  const { t } = useTranslation('countyRules');
  const mayEdit = useMay('editDefinitions');
  const { data, error, refetch } = useRules(kind);
  if (!data) return <Section title={t(`kind.${kind}`)}>{error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />}</Section>;
  const waiting = data.items.find(({ state }) => state === 'submitted');
  return (
    <Section title={t(`kind.${kind}`)}>
      <p className={styles.intro}>{t(`how.${kind}`)}</p>
      {waiting && <ProposalCard rule={waiting} />}
      {mayEdit && !waiting ? (
        <ProposalForm key={data.items[0]?.id} inForce={{ kind, body: data.inForce } as Rule} />
      ) : (
        <RuleBody rule={{ kind, body: data.inForce } as Rule} readOnly onChange={() => undefined} />
      )}
      <RuleHistory items={data.items} />
    </Section>
  );
}

function ProposalForm({ inForce }: { readonly inForce: Rule }) {
  const { t } = useTranslation('countyRules');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [rule, setRule] = useState(inForce);
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const preview = usePreview();
  const propose = usePropose();
  const change = (next: Rule) => {
    setRule(next);
    preview.reset();
    propose.reset();
  };
  const proposal = { ...rule, note: note.trim() } as CountyRuleProposal;
  const send = () => {
    setMissing(note.trim() === '');
    if (note.trim() !== '') propose.mutate(proposal, { onSuccess: () => void message.success(t('proposed')) });
  };
  const isChanged = JSON.stringify(rule.body) !== JSON.stringify(inForce.body);
  const error = propose.error ?? preview.error;
  return (
    <>
      <RuleBody rule={rule} onChange={change} />
      {isChanged && (
        <div className={styles.form}>
          <label>
            {t('note')}
            <Input value={note} maxLength={500} placeholder={t('notePlaceholder')} status={isMissing ? 'error' : undefined} aria-invalid={isMissing || undefined} onChange={(event) => setNote(event.target.value)} />
          </label>
          {isMissing && <p role="alert">{t('noteMissing')}</p>}
          <div className={styles.buttons}>
            {rule.kind === 'unitCalendars' && (
              <Button loading={preview.isPending} onClick={() => preview.mutate({ ...proposal, note: note.trim() || t('preview') })}>
                {t('preview')}
              </Button>
            )}
            <Button type="primary" loading={propose.isPending} onClick={send}>
              {t('propose')}
            </Button>
          </div>
        </div>
      )}
      {error && <Alert type="error" showIcon title={problemText(error)} role="alert" />}
      {preview.data && <PreviewNote preview={preview.data} />}
    </>
  );
}
