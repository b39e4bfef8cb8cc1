import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditing, useStage } from '../editing';
import { isWithin, placeOf, type InspectorPart } from '../problem-place';
import { BasicsPart } from './basics-part';
import { ConditionEditor } from './condition-editor';
import { DutyPart } from './duty-part';
import { FieldsPart } from './fields-part';
import { LadderRows } from './ladder-rows';
import { LimitFields } from './limit-fields';
import { ReturnsPart } from './returns-part';
import { ReviewPart } from './review-part';
import styles from './inspector.module.css';

const parts = {
  basics: BasicsPart,
  duty: DutyPart,
  condition: ConditionPart,
  ladder: LadderPart,
  returns: ReturnsPart,
  review: ReviewPart,
  fields: FieldsPart,
} as const satisfies Record<InspectorPart, () => ReactNode>;

/** Everything about the chosen 环节. */
export function Inspector() {
  const { t } = useTranslation('designer');
  const { part, showPart, problems } = useEditing();
  const { stage, path } = useStage();
  const count = (key: string) => problems.filter((problem) => isWithin(problem.path, path) && placeOf(problem.path).part === key).length;
  return (
    <section className={styles.inspector} aria-label={t('inspector', { name: stage.name })} data-path={path} tabIndex={-1}>
      <Tabs
        activeKey={part}
        onChange={(key) => showPart(key as InspectorPart)}
        destroyOnHidden
        items={Object.entries(parts).map(([key, Part]) => {
          const wrong = count(key);
          return {
            key,
            label: `${t(`part.${key as InspectorPart}`)}${wrong > 0 ? t('problemCount', { count: wrong }) : ''}`,
            children: <Part />,
          };
        })}
      />
    </section>
  );
}

function ConditionPart() {
  const { t } = useTranslation('designer');
  const { stage, path, set } = useStage();
  return (
    <>
      <LimitFields path={`${path}/limit`} limit={stage.limit} onChange={(limit, typed) => set({ limit }, typed ? 'limit' : undefined)} />
      <ConditionEditor
        path={`${path}/when`}
        label={t('condition.title')}
        none={t('condition.always')}
        condition={stage.when}
        onChange={(when, typed) => set({ when }, typed ? 'when' : undefined)}
      />
    </>
  );
}

function LadderPart() {
  const { stage, path, set } = useStage();
  return <LadderRows path={`${path}/ladder`} ladder={stage.ladder} onChange={(ladder, typedIn) => set({ ladder }, typedIn && `ladder ${typedIn}`)} />;
}
