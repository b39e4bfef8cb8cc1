import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { UnitSelect } from '../../organisation/unit-select';
import { type ActFormProps, taskOf } from '../act';
import { CommandForm } from '../command-form';
import { WordsField } from './words-field';

interface Values {
  readonly unitId: string | undefined;
  readonly matter: string;
}

/** 加协办 */
export function AddAssistingUnitForm(props: ActFormProps) {
  const { t } = useTranslation('sidePaths');
  const { action } = props;
  return (
    <CommandForm<Values>
      {...props}
      initial={{ unitId: undefined, matter: '' }}
      toCommand={({ unitId, matter }, expectedVersion) => ({
        type: 'addAssistingUnit',
        expectedVersion,
        taskId: taskOf(action),
        unitId: unitId ?? '',
        matter,
      })}
    >
      <Form.Item name="unitId" label={t('assistance.unit')} rules={[{ required: true, message: t('assistance.unitNeeded') }]}>
        <UnitSelect without={action.unitId ? [action.unitId] : []} />
      </Form.Item>
      <WordsField
        name="matter"
        label={t('assistance.matter')}
        hint={t('assistance.matterHint')}
        needed={t('assistance.matterNeeded')}
        max={1000}
      />
    </CommandForm>
  );
}
