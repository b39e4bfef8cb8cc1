import type { NewDelegation } from '@rectify/contracts';
import { mayDelegateFor } from '@rectify/domain';
import { Alert, App, Button, Input, Select } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../elements/day-picker';
import { useProblemText } from '../../elements/problem-text';
import { usePeople } from '../organisation/organisation';
import { useSession } from '../session/session';
import { useCreateDelegation } from './delegations';
import styles from './delegations.module.css';

interface Draft {
  readonly personId?: string;
  readonly delegateId?: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly reason: string;
}

const empty: Draft = { from: null, until: null, reason: '' };

/** Who stands in for whom; others than oneself only where the product lets this person enter it. */
export function NewDelegationForm() {
  const { t } = useTranslation('delegations');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const { person } = useSession();
  const people = usePeople().data ?? [];
  const create = useCreateDelegation();
  const [draft, setDraft] = useState<Draft>(empty);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  const principals = people.filter((other) => other.id !== person.id && mayDelegateFor(person, other));
  const principal = people.find(({ id }) => id === (draft.personId ?? person.id));
  const delegates = people.filter(({ id, unitId }) => unitId === principal?.unitId && id !== principal.id);
  const choices = (list: typeof people) => list.map(({ id, name, post, unitName }) => ({ value: id, label: `${name}（${unitName}${post}）` }));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { personId, delegateId = '', from, until, reason } = draft;
    const body: NewDelegation = { delegateId, from: from ?? '', until: until ?? '', reason, ...(personId && { personId }) };
    create.mutate(body, {
      onSuccess: () => {
        setDraft(empty);
        void message.success(t('made'));
      },
    });
  };
  const isComplete = Boolean(draft.delegateId && draft.from && draft.until && draft.reason.trim());

  return (
    <form onSubmit={submit} className={styles.form}>
      {principals.length > 0 && (
        <>
          <label htmlFor="delegation-person">{t('whose')}</label>
          <Select
            id="delegation-person" allowClear placeholder={t('self')} value={draft.personId} options={choices(principals)} showSearch={{ optionFilterProp: 'label' }}
            onChange={(personId?: string) => setDraft({ ...draft, personId, delegateId: undefined })}
          />
        </>
      )}
      <label htmlFor="delegation-delegate">{t('delegate')}</label>
      <Select
        id="delegation-delegate" placeholder={t('delegatePlaceholder')} value={draft.delegateId} options={choices(delegates)} showSearch={{ optionFilterProp: 'label' }}
        onChange={(delegateId: string) => change({ delegateId })}
      />
      <div className={styles.period}>
        <span>
          <label htmlFor="delegation-from">{t('from')}</label>
          <DayPicker id="delegation-from" value={draft.from} onChange={(from) => change({ from })} />
        </span>
        <span>
          <label htmlFor="delegation-until">{t('until')}</label>
          <DayPicker id="delegation-until" value={draft.until} min={draft.from ?? undefined} onChange={(until) => change({ until })} />
        </span>
      </div>
      <label htmlFor="delegation-reason">{t('reason')}</label>
      <Input id="delegation-reason" value={draft.reason} maxLength={500} placeholder={t('reasonPlaceholder')} onChange={(event) => change({ reason: event.target.value })} />
      {create.error && <Alert type="error" showIcon title={problemText(create.error)} role="alert" />}
      <Button type="primary" htmlType="submit" disabled={!isComplete} loading={create.isPending}>
        {t('submit')}
      </Button>
    </form>
  );
}
