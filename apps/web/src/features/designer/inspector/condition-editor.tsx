import { PlusOutlined } from '@ant-design/icons';
import { relationInWords, sections, severities, unitKindWords, type Condition, type DeadlineKind } from '@rectify/domain';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { conditionKinds, conditionOf, kindOfCondition } from '../edit/conditions';
import { replaced } from '../edit/replaced';
import { useEditing } from '../editing';
import { FieldGroup } from '../parts/field';
import { ChoiceField, ChoicesField, NumberField } from '../parts/fields';
import styles from './inspector.module.css';

const deadlineKinds = ['date', 'workdays', 'relative', 'immediate', 'standing', 'immediate+standing', 'phased', 'unclear'] as const satisfies readonly DeadlineKind[];

export interface ConditionEditorProps {
  readonly path: string;
  readonly label: string;
  readonly condition: Condition | undefined;
  readonly onChange: (condition: Condition | undefined, typed?: boolean) => void;
  /** The condition is optional: nothing chosen means always. */
  readonly none?: string;
}

/** 条件: facts, joined by 全部、任一 and 不, as deep as needed. */
export function ConditionEditor({ path, label, condition, onChange, none }: ConditionEditorProps) {
  const { t } = useTranslation('designer');
  const choices = conditionKinds.map((value) => ({ value, label: t(`condition.${value}`) }));
  return (
    <FieldGroup path={path} label={label}>
      <div className={styles.condition}>
        <ChoiceField
          path={`${path}#kind`}
          label={t('condition.about')}
          value={condition ? kindOfCondition(condition) : 'always'}
          choices={[...(none === undefined ? [] : [{ value: 'always' as const, label: none }]), ...choices]}
          onChange={(kind) => onChange(kind === 'always' ? undefined : conditionOf(kind, condition))}
        />
        {condition && 'fact' in condition && <FactEditor path={path} condition={condition} onChange={onChange} />}
      </div>
      {condition && 'all' in condition && <Parts path={`${path}/all`} parts={condition.all} onChange={(all, typed) => onChange({ all }, typed)} />}
      {condition && 'any' in condition && <Parts path={`${path}/any`} parts={condition.any} onChange={(any, typed) => onChange({ any }, typed)} />}
      {condition && 'not' in condition && (
        <div className={styles.nested}>
          <ConditionEditor path={`${path}/not`} label={t('condition.notPart')} condition={condition.not} onChange={(part, typed) => part && onChange({ not: part }, typed)} />
        </div>
      )}
    </FieldGroup>
  );
}

interface PartsProps {
  readonly path: string;
  readonly parts: readonly Condition[];
  readonly onChange: (parts: readonly Condition[], typed?: boolean) => void;
}

function Parts({ path, parts, onChange }: PartsProps) {
  const { t } = useTranslation('designer');
  const { readOnly } = useEditing();
  return (
    <div className={styles.nested} data-path={path}>
      {parts.map((part, index) => (
        <div key={index} className={styles.conditionPart}>
          <ConditionEditor
            path={`${path}/${index}`}
            label={t('condition.part', { number: index + 1 })}
            condition={part}
            onChange={(next, typed) => next && onChange(replaced(parts, index, 1, next), typed)}
          />
          {!readOnly && (
            <Button size="small" onClick={() => onChange(replaced(parts, index, 1))}>
              {t('condition.removePart', { number: index + 1 })}
            </Button>
          )}
        </div>
      ))}
      {!readOnly && (
        <Button size="small" icon={<PlusOutlined />} onClick={() => onChange([...parts, conditionOf('section')])}>
          {t('condition.addPart')}
        </Button>
      )}
    </div>
  );
}

interface FactEditorProps {
  readonly path: string;
  readonly condition: Extract<Condition, { readonly fact: string }>;
  readonly onChange: (condition: Condition, typed?: boolean) => void;
}

function FactEditor({ path, condition, onChange }: FactEditorProps) {
  const { t } = useTranslation('designer');
  const words = (list: readonly string[]) => list.map((value) => ({ value, label: value }));
  const place = { path: `${path}/in`, label: t('condition.in'), wide: true };
  switch (condition.fact) {
    case 'section':
      return <ChoicesField {...place} open value={condition.in} choices={words(sections)} onChange={(list) => onChange({ ...condition, in: list })} />;
    case 'issueType':
    case 'rectifyType':
      return <ChoicesField {...place} open value={condition.in} choices={[]} onChange={(list) => onChange({ ...condition, in: list })} />;
    case 'severity':
      return <ChoicesField {...place} value={condition.in} choices={severities.map((value) => ({ value, label: value }))} onChange={(list) => onChange({ ...condition, in: list })} />;
    case 'amount':
      return <NumberField path={`${path}/over`} label={t('condition.over')} unit={t('tenThousandYuan')} value={condition.over} onChange={(over) => onChange({ ...condition, over }, true)} />;
    case 'deadlineKind':
      return <ChoicesField {...place} value={condition.in} choices={deadlineKinds.map((value) => ({ value, label: t(`deadlineKind.${value}`) }))} onChange={(list) => onChange({ ...condition, in: list })} />;
    case 'unitKind':
      return <ChoicesField {...place} value={condition.in} choices={Object.entries(unitKindWords).map(([value, label]) => ({ value, label }))} onChange={(list) => onChange({ ...condition, in: list })} />;
    case 'severalUnits':
      return (
        <ChoiceField
          path={`${path}/is`}
          label={t('condition.is')}
          value={condition.is ? 'several' : 'single'}
          choices={(['several', 'single'] as const).map((value) => ({ value, label: t(`condition.${value}`) }))}
          onChange={(value) => onChange({ ...condition, is: value === 'several' })}
        />
      );
    case 'planBy':
      return (
        <ChoiceField
          path={`${path}/is`}
          label={t('condition.is')}
          value={condition.is}
          choices={(['leadUnit', 'responsibleUnit'] as const).map((value) => ({ value, label: relationInWords(value) }))}
          onChange={(is) => onChange({ ...condition, is })}
        />
      );
  }
}
