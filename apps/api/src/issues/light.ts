import type { IssueListItem } from '@rectify/contracts';
import type { Instant } from '@rectify/domain';

export type Light = IssueListItem['light'];

interface LightInstants {
  readonly blue_at: Date | null;
  readonly yellow_at: Date | null;
  readonly red_at: Date | null;
}

/** 预警灯 of something open, from the instants (wall time) the read models keep. */
export function lightAt({ blue_at, yellow_at, red_at }: LightInstants, wall: Instant): Light {
  const since = (mark: Date | null) => mark !== null && wall >= mark.getTime();
  if (since(red_at)) return '红';
  if (since(yellow_at)) return '黄';
  return since(blue_at) ? '蓝' : '绿';
}

/** The same in SQL, for rows of `issue` under this alias; `now` is a placeholder such as `$1`. Closed is 灰, unless 回头看 is open. */
export function lightSql(alias: string, now: string): string {
  return `case when ${alias}.phase = 'closed' and ${alias}.yellow_at is null then '灰' when ${alias}.red_at <= ${now} then '红'
    when ${alias}.yellow_at <= ${now} then '黄' when ${alias}.blue_at <= ${now} then '蓝' else '绿' end`;
}
