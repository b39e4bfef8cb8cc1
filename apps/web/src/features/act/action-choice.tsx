import type { ActionView, IssueView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { actionKey } from './act';
import styles from './act-panel.module.css';
import { actionGroups, actionName, notYetReasons, unitNameOf } from './action-groups';

export interface ActionChoiceProps {
  readonly actions: readonly ActionView[];
  readonly chosen: ActionView | undefined;
  readonly onChoose: (key: string) => void;
  readonly issue: IssueView;
  readonly named?: boolean;
}

/** Buttons of acts, and for the disabled ones the reason. */
export function ActionChoice({ actions, chosen, onChoose, issue, named = false }: ActionChoiceProps) {
  const { t } = useTranslation('act');
  const groups = named ? actionGroups(actions) : actions.map((action) => [action]);
  return (
    <>
      <div className={named ? styles.names : styles.choice} role="group" aria-label={t('which')}>
        {groups.map((group) =>
          group.length > 1 ? (
            <UnitChoice key={group[0]?.type} group={group} chosen={chosen} onChoose={onChoose} issue={issue} />
          ) : (
            group.map((action) => (
              <button
                key={actionKey(action)}
                type="button"
                disabled={!action.enabled}
                aria-pressed={action === chosen}
                data-tone={action.type === 'return' ? 'back' : 'forth'}
                onClick={() => onChoose(actionKey(action))}
              >
                {named ? actionName(action, issue) : action.label}
              </button>
            ))
          ),
        )}
      </div>
      {notYetReasons(actions, issue).map(({ name, reason }) => (
        <p key={`${name} ${reason}`} className={styles.reason}>
          {t('notYet', { label: name, reason })}
        </p>
      ))}
    </>
  );
}

interface UnitChoiceProps extends Omit<ActionChoiceProps, 'actions' | 'named'> {
  readonly group: readonly ActionView[];
}

/** The same act on one of many units. */
function UnitChoice({ group, chosen, onChoose, issue }: UnitChoiceProps) {
  const { t } = useTranslation('act');
  const label = group[0]?.label ?? '';
  const current = chosen && group.includes(chosen) ? actionKey(chosen) : '';
  return (
    <select aria-label={label} value={current} onChange={({ target }) => target.value !== '' && onChoose(target.value)}>
      <option value="">{t('ofWhichUnit', { label })}</option>
      {group.map((action) => (
        <option key={actionKey(action)} value={actionKey(action)} disabled={!action.enabled}>
          {`${label}（${unitNameOf(action, issue) ?? action.stageName}）`}
        </option>
      ))}
    </select>
  );
}
