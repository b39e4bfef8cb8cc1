import type { EventView } from '@rectify/contracts';
import { ClockCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, longDay, timeOf } from '../../../elements/instant';
import { Failure, Loading } from '../../../elements/page-state';
import { Section } from '../../../elements/section';
import { useEvents } from '../issue-queries';
import { byDay } from './by-day';
import styles from './timeline.module.css';

/** The log of the issue, told as a story. */
export function Timeline({ issueId }: { readonly issueId: string }) {
  const { t } = useTranslation('issues');
  const { data, error, refetch } = useEvents(issueId);
  const [newestFirst, setNewestFirst] = useState(false);
  const turn = (
    <Button size="small" onClick={() => setNewestFirst(!newestFirst)}>
      {newestFirst ? t('timeline.oldestFirst') : t('timeline.newestFirst')}
    </Button>
  );
  return (
    <Section title={t('timeline.title')} aside={turn}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data &&
        byDay(newestFirst ? [...data.items].reverse() : data.items, dayOf).map(({ day, events }) => (
          <section key={day} className={styles.day} aria-label={longDay(day)}>
            <h3 className={styles.date}>{longDay(day)}</h3>
            <ol>
              {events.map((event) => (
                <Event key={event.seq} event={event} />
              ))}
            </ol>
          </section>
        ))}
    </Section>
  );
}

const byTime = '时间';

function Event({ event }: { readonly event: EventView }) {
  const { t } = useTranslation('issues');
  const isTime = event.actor === byTime;
  return (
    <li className={styles.event} data-time={isTime} title={t('timeline.hash', { hash: event.hash.slice(0, 12) })}>
      <time dateTime={event.at} className={styles.time}>
        {timeOf(event.at)}
      </time>
      <div>
        <p className={styles.title}>
          {isTime && <ClockCircleOutlined aria-hidden />}
          <span className={styles.actor}>{isTime ? t('timeline.time') : event.actor}</span>
          {event.title}
          {event.unitName && <span className={styles.unit}>{event.unitName}</span>}
        </p>
        {event.detail && <p className={styles.detail}>{event.detail}</p>}
      </div>
    </li>
  );
}
