import { Checkbox, Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ActFormProps, taskOf } from '../act';
import { CommandForm } from '../command-form';
import { ChoiceField } from './choice-field';
import { WordsField } from './words-field';

interface Values {
  readonly to: string;
  readonly units: readonly string[];
  readonly opinion: string;
  /** 从退回级重审 */
  readonly keepsSignatures: boolean;
}

/** 退回 to an earlier stage, of the issue or of chosen units only. */
export function ReturnForm(props: ActFormProps) {
  const { t } = useTranslation(['act', 'sidePaths']);
  const { action } = props;
  const [first] = action.returnTargets;
  const unitsOf = (to: string | undefined) => action.returnTargets.find(({ stage }) => stage === to)?.units ?? [];
  return (
    <CommandForm<Values>
      {...props}
      danger
      initial={{ to: first?.stage ?? '', units: [], opinion: '', keepsSignatures: false }}
      toCommand={({ to, units, opinion, keepsSignatures }, expectedVersion) => {
        const chosen = unitsOf(to).map(({ id }) => id).filter((id) => units.includes(id));
        return {
          type: 'return',
          taskId: taskOf(action),
          expectedVersion,
          to,
          opinion,
          units: chosen.length > 0 ? chosen : undefined,
          keepsSignatures: action.mayKeepSignatures ? keepsSignatures : undefined,
        };
      }}
    >
      <Form.Item name="to" label={t('return.to')}>
        <Radio.Group
          style={{ display: 'grid', gap: 6 }}
          options={action.returnTargets.map(({ stage, name }) => ({ value: stage, label: name }))}
        />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(before: Values, after: Values) => before.to !== after.to}>
        {({ getFieldValue }) => {
          const units = unitsOf(getFieldValue('to') as string | undefined);
          return (
            <Form.Item name="units" label={t('return.units')} extra={t('return.unitsHint')} hidden={units.length === 0}>
              <Checkbox.Group options={units.map(({ id, name }) => ({ value: id, label: name }))} />
            </Form.Item>
          );
        }}
      </Form.Item>
      {action.mayKeepSignatures && (
        <ChoiceField
          name="keepsSignatures"
          label={t('sidePaths:keeps.title')}
          choices={[
            { value: false, label: t('sidePaths:keeps.all') },
            { value: true, label: t('sidePaths:keeps.kept') },
          ]}
        />
      )}
      <WordsField name="opinion" label={t('return.opinion')} hint={t('return.opinionHint')} />
    </CommandForm>
  );
}
