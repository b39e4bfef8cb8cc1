import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ActFormProps, requestOf } from '../act';
import { CommandForm } from '../command-form';
import { ChoiceField } from './choice-field';
import { RequestDetails } from './request-details';
import { WordsField } from './words-field';

interface Values {
  readonly granted: boolean | undefined;
  readonly opinion: string;
}

/** 审批延期: a refusal says why. */
export function DecideExtensionForm(props: ActFormProps) {
  const { t } = useTranslation('sidePaths');
  return (
    <CommandForm<Values>
      {...props}
      initial={{ granted: undefined, opinion: '' }}
      toCommand={({ granted, opinion }, expectedVersion) => ({
        type: 'decideExtension',
        expectedVersion,
        requestId: requestOf(props.action),
        granted: granted === true,
        opinion,
      })}
    >
      <RequestDetails {...props} />
      <ChoiceField
        name="granted"
        label={t('decide.verdict')}
        choices={[
          { value: true, label: t('decide.granted') },
          { value: false, label: t('decide.refused') },
        ]}
        needed={t('decide.verdictNeeded')}
      />
      <Form.Item noStyle shouldUpdate={(before: Values, after: Values) => before.granted !== after.granted}>
        {({ getFieldValue }) => {
          const refused = getFieldValue('granted') === false;
          return (
            <WordsField
              name="opinion"
              label={t('decide.opinion')}
              hint={t('decide.opinionHint')}
              optional={!refused}
              needed={refused ? t('decide.opinionNeeded') : undefined}
            />
          );
        }}
      </Form.Item>
    </CommandForm>
  );
}
