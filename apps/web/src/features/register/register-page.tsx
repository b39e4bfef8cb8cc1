import type { IssueView } from '@rectify/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { keyKeeper } from '../../api/idempotency-key';
import { ProblemError } from '../../api/problem-error';
import { request } from '../../api/request';
import { Section } from '../../elements/section';
import { useTitle } from '../../elements/use-title';
import { fieldErrors, sortErrors, type SortedErrors } from '../act/field-errors';
import { Answer, Needed } from '../act/form-parts';
import { useDraft } from '../act/use-draft';
import { type BatchChoice, batchProblem, emptyChoice, newBatchBody } from '../imports/batch-choice';
import { BatchFields } from '../imports/batch-fields';
import { createBatch } from '../imports/imports';
import { batchesKey, issuesKey } from '../issues/issue-queries';
import { useSession } from '../session/session';
import { countsKey, tasksKey } from '../tasks/tasks';
import './load-words';
import { FindingFields, ResponsibilityFields } from './registration-fields';
import { newIssueBody, type RegistrationValues } from './registration';
import styles from './register.module.css';

/** 登记 of one issue that came outside of a list. */
export function RegisterPage() {
  const { t } = useTranslation(['register', 'imports']);
  useTitle(t('title'));
  const { person } = useSession();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<RegistrationValues>();
  const draft = useDraft<RegistrationValues>({ personId: person.id, issueId: 'new', taskId: null, type: 'register' });
  const [choice, setChoice] = useState<BatchChoice>(emptyChoice);
  const [missing, setMissing] = useState('');
  const [elsewhere, setElsewhere] = useState<SortedErrors['elsewhere']>([]);
  const registering = useRegistration(setChoice);
  const send = (values: RegistrationValues) => {
    const problem = batchProblem(choice);
    setMissing(problem ? t(`imports:batch.${problem}`) : '');
    if (problem || registering.isPending) return;
    registering.mutate({ values, batch: choice }, {
      onSuccess: ({ id }) => {
        draft.discard();
        void message.success(t('done'));
        void navigate(`/issues/${id}`);
      },
      onError: (error) => {
        if (!(error instanceof ProblemError)) return;
        const sorted = sortErrors(fieldErrors(error, {}), form.getFieldsError().map(({ name }) => name));
        form.setFields(sorted.atFields as Parameters<typeof form.setFields>[0]);
        setElsewhere(sorted.elsewhere);
      },
    });
  };
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('title')}</h1>
      <p className={styles.intro}>
        {t('intro')}
        <Link to="/import">{t('toImport')}</Link>
      </p>
      <Section title={t('batch')}>
        <BatchFields choice={choice} onChange={setChoice} />
      </Section>
      <Form<RegistrationValues>
        form={form}
        layout="vertical"
        className={styles.form}
        requiredMark={(label, { required }) => (required ? <Needed>{label}</Needed> : label)}
        scrollToFirstError={{ block: 'center' }}
        initialValues={draft.found?.values}
        onValuesChange={(_, values) => draft.change(values)}
        onFinish={send}
      >
        <Section title={t('what')}>
          <FindingFields />
        </Section>
        <Section title={t('who')}>
          <ResponsibilityFields />
        </Section>
        <div>
          <Answer refusal={missing} error={registering.error} elsewhere={elsewhere} />
          <Button type="primary" size="large" htmlType="submit" loading={registering.isPending} className={styles.register}>
            {t('register')}
          </Button>
        </div>
      </Form>
    </main>
  );
}

interface Registration {
  readonly values: RegistrationValues;
  readonly batch: BatchChoice;
}

/** A new batch is made once, also when the issue is refused; the issue sent again after a lost connection is registered once. */
function useRegistration(onBatch: (choice: BatchChoice) => void) {
  const client = useQueryClient();
  const keys = useRef(keyKeeper());
  return useMutation({
    mutationFn: async ({ values, batch }: Registration) => {
      const batchId = batch.mode === 'existing' ? batch.batchId : (await createBatch(newBatchBody(batch))).id;
      onBatch({ ...batch, mode: 'existing', batchId });
      const body = newIssueBody(values, batchId);
      return request<IssueView>('/issues', { method: 'POST', body, idempotencyKey: keys.current.keyFor(body) });
    },
    onSuccess: () => {
      for (const queryKey of [issuesKey, batchesKey, tasksKey, countsKey]) void client.invalidateQueries({ queryKey });
    },
  });
}
