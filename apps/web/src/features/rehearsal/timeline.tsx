import type { RehearsalStepView, RehearsalView } from '@rectify/contracts';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDay, timeOf } from '../../elements/instant';
import { byDay, lanes, type Rest, type StepKind } from './by-day';
import { Provisional } from './provisional';
import styles from './rehearsal.module.css';

/** The story by date, in the lanes one wants to see. */
export function Timeline({ view }: { readonly view: RehearsalView }) {
  const { t } = useTranslation('rehearsal');
  const [shown, setShown] = useState<readonly StepKind[]>(lanes);
  const entries = byDay(view, shown);
  return (
    <>
      <Checkbox.Group
        className={styles.lanes}
        aria-label={t('lanes')}
        value={[...shown]}
        options={lanes.map((value) => ({ value, label: t(`lane.${value}`) }))}
        onChange={(chosen) => setShown(lanes.filter((lane) => chosen.includes(lane)))}
      />
      {shown.length === 0 && <p className={styles.quiet}>{t('nothing')}</p>}
      <ol className={styles.timeline}>
        {entries.map((entry) => ('rest' in entry ? <RestRow key={`rest ${entry.rest.from}`} rest={entry.rest} /> : <Day key={entry.day} day={entry.day} steps={entry.steps} />))}
      </ol>
      {view.leftOut > 0 && <p className={styles.quiet}>{t('leftOut', { count: view.leftOut })}</p>}
    </>
  );
}

function RestRow({ rest: { name, from, to, days, provisional } }: { readonly rest: Rest }) {
  const { t } = useTranslation('rehearsal');
  const words = { name: name ?? t('weekend'), from, to, count: days };
  return (
    <li className={styles.rest} data-holiday={name !== null}>
      {t(days === 1 ? 'restOne' : 'rest', words)} {provisional && <Provisional />}
    </li>
  );
}

function Day({ day, steps }: { readonly day: string; readonly steps: readonly RehearsalStepView[] }) {
  return (
    <li className={styles.day}>
      <h3>{longDay(day)}</h3>
      <ul>
        {steps.map((step, position) => (
          <Step key={position} step={step} />
        ))}
      </ul>
    </li>
  );
}

function Step({ step }: { readonly step: RehearsalStepView }) {
  const { t } = useTranslation('rehearsal');
  const { at, kind, who, what, stageName, unitName, round, due, provisional, channels } = step;
  const isNamed = stageName !== null && !what.includes(stageName);
  const place = [isNamed && stageName, unitName, round > 1 && t('round', { count: round })].filter(Boolean).join(' · ');
  return (
    <li className={styles.step}>
      <time dateTime={at}>{timeOf(at)}</time>
      <span className={styles.kind} data-kind={kind}>
        {t(`lane.${kind}`)}
      </span>
      <div>
        <p>
          {what}
          {due && <span className={styles.due}>{t('due', { day: due })}</span>} {provisional && <Provisional />}
        </p>
        <p className={styles.quiet}>
          {who}
          {channels.length > 0 && `（${channels.map((channel) => t(`channel.${channel}`)).join('、')}）`}
          {place && ` · ${place}`}
        </p>
      </div>
    </li>
  );
}
