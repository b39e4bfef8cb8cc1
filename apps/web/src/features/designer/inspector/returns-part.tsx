import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useEditing, useStage } from '../editing';
import { FieldGroup, ProblemNotes } from '../parts/field';
import { SwitchField } from '../parts/fields';
import styles from './inspector.module.css';

/** 退回: where a 环节 may send back to, and whether signatures may stand. */
export function ReturnsPart() {
  const { t } = useTranslation('designer');
  const { definition, readOnly, selected, problems } = useEditing();
  const { stage, path, set } = useStage();
  const { returns } = stage;
  const earlier = definition.stages.slice(0, selected).filter(({ act }) => act !== 'assign');
  // What was allowed once and is no longer in front of the stage stays here until it is unticked.
  const astray = returns.filter((key) => !earlier.some((each) => each.key === key));
  const nameOf = (key: string) => definition.stages.find((each) => each.key === key)?.name ?? key;
  const toggle = (key: string, on: boolean) => set({ returns: on ? definition.stages.map((each) => each.key).filter((each) => each === key || returns.includes(each)) : returns.filter((each) => each !== key) });
  return (
    <>
      <FieldGroup path={`${path}/returns`} label={t('returns.title')} hint={earlier.length === 0 ? t('returns.none') : undefined}>
        <ul className={styles.choices}>
          {[...earlier.map(({ key }) => key), ...astray].map((key) => {
            const position = returns.indexOf(key);
            const wrong = position < 0 ? [] : problems.filter((problem) => problem.path === `${path}/returns/${position}`);
            return (
              <li key={key} data-path={position < 0 ? undefined : `${path}/returns/${position}`}>
                <Checkbox checked={position >= 0} disabled={readOnly} onChange={(event) => toggle(key, event.target.checked)} aria-describedby={wrong.length > 0 ? `returns-${key}` : undefined}>
                  {nameOf(key)}
                </Checkbox>
                <ProblemNotes id={`returns-${key}`} problems={wrong} />
              </li>
            );
          })}
        </ul>
      </FieldGroup>
      <SwitchField path={`${path}/mayKeepSignatures`} label={t('returns.keep')} value={stage.mayKeepSignatures ?? false} onChange={(on) => set({ mayKeepSignatures: on || undefined })} />
    </>
  );
}
