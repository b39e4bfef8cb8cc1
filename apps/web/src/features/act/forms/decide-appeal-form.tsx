import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { UnitSelect } from '../../organisation/unit-select';
import { type ActFormProps, requestOf } from '../act';
import { CommandForm } from '../command-form';
import { ChoiceField } from './choice-field';
import { RequestDetails } from './request-details';
import { WordsField } from './words-field';

interface Values {
  readonly upheld: boolean | undefined;
  readonly opinion: string;
  readonly toUnitId: string | undefined;
}

/** 审查申诉; one that is right about the unit sends the issue on. */
export function DecideAppealForm(props: ActFormProps) {
  const { t } = useTranslation(['sidePaths', 'general']);
  const responsible = props.issue.facts.responsibleUnits.map(({ id }) => id);
  return (
    <CommandForm<Values>
      {...props}
      initial={{ upheld: undefined, opinion: '', toUnitId: undefined }}
      toCommand={({ upheld, opinion, toUnitId }, expectedVersion) => ({
        type: 'decideAppeal',
        expectedVersion,
        requestId: requestOf(props.action),
        upheld: upheld === true,
        opinion,
        toUnitId: upheld === true ? toUnitId : undefined,
      })}
    >
      <RequestDetails {...props} />
      <ChoiceField
        name="upheld"
        label={t('decideAppeal.verdict')}
        choices={[
          { value: true, label: t('decideAppeal.upheld') },
          { value: false, label: t('decideAppeal.dismissed') },
        ]}
        needed={t('decideAppeal.verdictNeeded')}
      />
      <Form.Item noStyle shouldUpdate={(before: Values, after: Values) => before.upheld !== after.upheld}>
        {({ getFieldValue }) => (
          <Form.Item
            name="toUnitId"
            label={`${t('decideAppeal.toUnit')}（${t('general:optional')}）`}
            extra={t('decideAppeal.toUnitHint')}
            hidden={getFieldValue('upheld') !== true}
          >
            <UnitSelect without={responsible} />
          </Form.Item>
        )}
      </Form.Item>
      <WordsField
        name="opinion"
        label={t('decideAppeal.opinion')}
        hint={t('decideAppeal.opinionHint')}
        needed={t('decideAppeal.opinionNeeded')}
      />
    </CommandForm>
  );
}
