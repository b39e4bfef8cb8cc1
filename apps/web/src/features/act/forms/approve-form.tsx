import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ActFormProps, taskOf } from '../act';
import { dayOf } from '../../../elements/instant';
import { inputsOf, startOf, type WithFormValues } from '../../form-fields/field-inputs';
import { StageForm } from '../../form-fields/stage-form';
import { CommandForm } from '../command-form';
import styles from './forms.module.css';
import { emptyOnSite, OnSiteFields, onSiteOf, type OnSiteValues } from './on-site-fields';
import { WordsField } from './words-field';

type Answer = 'yes' | 'no' | 'notApplicable';
const answers = ['yes', 'no', 'notApplicable'] as const satisfies readonly Answer[];

interface Values extends WithFormValues {
  readonly checklist: Readonly<Record<string, Answer | undefined>>;
  readonly opinion: string;
  readonly onSite?: OnSiteValues;
}

/** 同意: this level attests its own points, one by one. */
export function ApproveForm(props: ActFormProps) {
  const { t } = useTranslation('act');
  const { issue, action } = props;
  const { onSitePeople } = action;
  const unanswered = (checklist: Values['checklist'] = {}) => action.checklist.filter(({ key }) => !checklist[key]).length;
  return (
    <CommandForm<Values>
      {...props}
      initial={{ checklist: {}, opinion: '', ...startOf(action), ...(onSitePeople !== undefined && { onSite: emptyOnSite(onSitePeople) }) }}
      refuse={({ checklist }) => {
        const count = unanswered(checklist);
        return count > 0 ? t('approve.left', { count }) : undefined;
      }}
      toCommand={({ checklist, opinion, onSite, fields }, expectedVersion) => ({
        type: 'approve',
        taskId: taskOf(action),
        expectedVersion,
        opinion,
        checklist: Object.fromEntries(action.checklist.flatMap(({ key }) => (checklist[key] ? [[key, checklist[key]]] : []))),
        ...(onSite && { onSite: onSiteOf(onSite) }),
        ...inputsOf(action, fields),
      })}
    >
      {action.checklist.length > 0 && (
        <fieldset className={styles.evidence}>
          <legend className={styles.legend}>{t('approve.checklist')}</legend>
          {action.checklist.map(({ key, text }, index) => (
            <div key={key} className={styles.point}>
              <span id={`point-${key}`}>{`${index + 1}. ${text}`}</span>
              <Form.Item name={['checklist', key]}>
                <Radio.Group aria-labelledby={`point-${key}`} options={answers.map((value) => ({ value, label: t(`approve.${value}`) }))} />
              </Form.Item>
            </div>
          ))}
        </fieldset>
      )}
      {onSitePeople !== undefined && <OnSiteFields people={onSitePeople} today={dayOf(issue.now)} />}
      <StageForm action={action} />
      <WordsField name="opinion" label={t('approve.opinion')} hint={t('approve.opinionHint')} optional rows={2} />
    </CommandForm>
  );
}
