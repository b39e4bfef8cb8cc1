import { audienceInWords, channelInWords, type AudienceKey, type Channel, type Rung } from '@rectify/domain';
import { useTranslation } from 'react-i18next';
import { kindOfRung, rungKinds, rungTimeOf, steps, withRung } from '../edit/rungs';
import { ChoiceField, ChoicesField } from '../parts/fields';
import { Rows } from '../parts/rows';
import { RungTimeFields } from './rung-time-fields';

const audiences = ['onDuty', 'unitHead', 'leadUnit', 'office', 'responsibleLeader', 'supervisor'] as const satisfies readonly AudienceKey[];
const channels = ['inApp', 'mail'] as const satisfies readonly Channel[];

export interface LadderRowsProps {
  readonly path: string;
  readonly ladder: readonly Rung[];
  readonly onChange: (ladder: readonly Rung[], typedIn?: string) => void;
}

/** 提醒与督办台阶: when, which step, to whom, by what. */
export function LadderRows({ path, ladder, onChange }: LadderRowsProps) {
  const { t } = useTranslation('designer');
  return (
    <Rows
      path={path}
      label={t('ladder.title')}
      hint={t('ladder.hint')}
      entries={ladder}
      onChange={onChange}
      withNew={withRung}
      add={t('ladder.add')}
      render={(rung, set, place) => (
        <>
          <ChoiceField path={`${place}/step`} label={t('ladder.step')} value={rung.step} choices={steps.map((value) => ({ value, label: value }))} onChange={(step) => set({ ...rung, step })} />
          <ChoiceField
            path={`${place}/at#kind`}
            label={t('ladder.when')}
            value={kindOfRung(rung.at)}
            choices={rungKinds.map((value) => ({ value, label: t(`rung.${value}`) }))}
            onChange={(kind) => set({ ...rung, at: rungTimeOf(kind, rung.at) })}
          />
          <RungTimeFields path={`${place}/at`} at={rung.at} onChange={(at) => set({ ...rung, at }, true)} />
          <ChoicesField
            path={`${place}/audience`}
            label={t('ladder.audience')}
            wide
            value={rung.audience}
            choices={audiences.map((value) => ({ value, label: audienceInWords(value) }))}
            onChange={(audience) => set({ ...rung, audience })}
          />
          <ChoicesField
            path={`${place}/channels`}
            label={t('ladder.channels')}
            value={rung.channels}
            choices={channels.map((value) => ({ value, label: channelInWords(value) }))}
            onChange={(next) => set({ ...rung, channels: next })}
          />
        </>
      )}
    />
  );
}
