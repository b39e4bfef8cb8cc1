import { isBusinessDate, type BusinessDate } from '../calendar';
import { holds, type Stage } from '../definition';
import type { IssueFacts } from '../issue/facts';
import { refuse, type Refusal } from '../issue/refusal';
import { areDocumented } from './documented';
import type { Evidence } from './evidence';

/** 现场核查: who was there when, and what they found. */
export interface OnSiteCheck {
  readonly on: BusinessDate;
  /** Names; at least as many different ones as the definition asks. */
  readonly people: readonly string[];
  readonly place: string;
  readonly findings: string;
  readonly photos: readonly Evidence[];
}

/** How many people this level must send to the place; `undefined` where it may attest from the papers. */
export function onSitePeople({ onSite }: Stage, facts: IssueFacts, unitId: string | null): number | undefined {
  const unit = facts.responsibleUnits.find((each) => each.id === unitId) ?? null;
  return onSite && holds(onSite.when, facts, unit) ? onSite.people : undefined;
}

/** What a flagged level cannot approve without; a record that nobody asked for must be complete as well. */
export function onSiteRefusal(stage: Stage, facts: IssueFacts, unitId: string | null, check: OnSiteCheck | undefined, today: BusinessDate): Refusal | undefined {
  const needed = onSitePeople(stage, facts, unitId);
  if (!check) return needed === undefined ? undefined : refuse('ON_SITE_MISSING', `“${stage.name}”须到现场核查，请填写现场核查记录（至少${needed}人）。`);
  const names = new Set(check.people.map((name) => name.trim()).filter((name) => name !== ''));
  const least = needed ?? stage.onSite?.people ?? 1;
  if (names.size < least) return refuse('ON_SITE_MISSING', `现场核查至少${least}人，现有${names.size}人。`);
  if (!isBusinessDate(check.on) || check.on > today) return refuse('ON_SITE_MISSING', '现场核查日期应是今天或以前的日期。');
  const missing = [
    check.place.trim() === '' && '核查地点',
    check.findings.trim() === '' && '核查情况',
    !areDocumented(check.photos) && '现场照片',
  ].filter((name) => name !== false);
  return missing.length > 0 ? refuse('ON_SITE_MISSING', `现场核查记录还缺：${missing.join('、')}。`) : undefined;
}
