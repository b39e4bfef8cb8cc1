import type { IssueCommand } from '@rectify/contracts';
import { App, Button, Form } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/problem-error';
import { timeOf } from '../../elements/instant';
import { usePending } from '../files/pending';
import { useSession } from '../session/session';
import { type ActFormProps, placeOf } from './act';
import styles from './command-form.module.css';
import { fieldErrors, sortErrors, type SortedErrors } from './field-errors';
import { Answer, Changed, Needed } from './form-parts';
import { isStale, useCommand } from './use-command';
import { actDone, useCalm } from './use-calm';
import { useDraft } from './use-draft';

/** Asked before an act that cannot be taken back. */
export interface Confirmation {
  readonly title: string;
  readonly consequence: string;
  readonly ok: string;
  readonly cancel: string;
}

export interface CommandFormProps<Values extends object> extends ActFormProps {
  readonly initial: Values;
  /** `expectedVersion` is the version this person has looked at. */
  readonly toCommand: (values: Values, expectedVersion: number) => IssueCommand;
  /** A sentence where there is nothing to send. */
  readonly refuse?: (values: Values) => string | undefined;
  readonly confirm?: (values: Values) => Confirmation | undefined;
  /** Whether the act rests on what others did meanwhile. */
  readonly watchesChanges?: boolean;
  readonly danger?: boolean;
  /** The field that a refusal with this code is about. */
  readonly fieldOf?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** Enter chooses a day or a unit; an act is sent by its button only (or by Enter on it). */
function keepEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}

/** Draft, sending, second confirmation and the server's answer: what every form of the act panel shares. */
export function CommandForm<Values extends object>(props: CommandFormProps<Values>) {
  const { issue, action, seenVersion, initial, toCommand, refuse, confirm, onDone, watchesChanges = true, danger, fieldOf = {}, children } = props;
  const { t } = useTranslation(['act', 'files']);
  const { modal, message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { person } = useSession();
  const draft = useDraft<Values>({ personId: person.id, issueId: issue.id, taskId: placeOf(action), type: action.type });
  const [startValues] = useState<Values>(() => ({ ...initial, ...draft.found?.values }));
  const [seen, setSeen] = useState(seenVersion);
  const [refusal, setRefusal] = useState('');
  const [elsewhere, setElsewhere] = useState<SortedErrors['elsewhere']>([]);
  const command = useCommand(issue.id);
  const calm = useCalm();
  const sending = usePending(({ count }) => count);

  const send = (values: Values) =>
    command.mutate(toCommand(values, seen), {
      onSuccess: (answer) => {
        draft.discard();
        actDone();
        onDone(answer);
      },
      onError: (error) => {
        if (isStale(error)) void message.warning(t('stale'));
        showAtFields(error);
      },
    });
  const showAtFields = (error: unknown) => {
    if (!(error instanceof ProblemError)) return;
    const sorted = sortErrors(fieldErrors(error, fieldOf), form.getFieldsError().map(({ name }) => name));
    form.setFields(sorted.atFields as Parameters<typeof form.setFields>[0]);
    setElsewhere(sorted.elsewhere);
    const [first] = sorted.atFields;
    if (first) form.scrollToField(first.name, { block: 'center' });
  };
  const submit = (values: Values) => {
    const no = refuse?.(values) ?? '';
    setRefusal(no);
    if (no !== '' || command.isPending) return;
    const question = confirm?.(values);
    if (!question) return send(values);
    modal.confirm({
      title: question.title,
      content: question.consequence,
      okText: question.ok,
      cancelText: question.cancel,
      onOk: () => send(values),
    });
  };
  const startAgain = () => {
    draft.discard();
    form.setFieldsValue(initial as Parameters<typeof form.setFieldsValue>[0]);
  };

  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={(label, { required }) => (required ? <Needed>{label}</Needed> : label)}
      scrollToFirstError={{ block: 'center' }}
      initialValues={startValues}
      onFinish={submit}
      onValuesChange={(_, values) => draft.change(values)}
      onKeyDown={keepEnter}
      className={styles.form}
    >
      {draft.found && (
        <p className={styles.restored}>
          {t('restored', { time: timeOf(new Date(draft.found.savedAt).toISOString()) })}
          <Button type="link" size="small" onClick={startAgain}>
            {t('discard')}
          </Button>
        </p>
      )}
      {children}
      <div className={styles.foot}>
        {watchesChanges && issue.version > seen && <Changed onSeen={() => setSeen(issue.version)} />}
        <Answer refusal={refusal} error={command.error} elsewhere={elsewhere} />
        <Button type="primary" htmlType="submit" danger={danger} loading={command.isPending} disabled={!calm || sending > 0} block size="large">
          {action.label}
        </Button>
        <p className={styles.saved} role="status">
          {sending > 0 && t('files:stillSending', { count: sending })}
          {sending === 0 && draft.savedAt === false && t('notSaved')}
          {sending === 0 && typeof draft.savedAt === 'number' && t('saved', { time: timeOf(new Date(draft.savedAt).toISOString()) })}
        </p>
      </div>
    </Form>
  );
}
